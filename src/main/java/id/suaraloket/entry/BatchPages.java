package id.suaraloket.entry;

import id.suaraloket.office.Unit;
import id.suaraloket.office.Units;
import id.suaraloket.response.Batch;
import id.suaraloket.response.BatchContents;
import id.suaraloket.response.Batches;
import id.suaraloket.web.Messages;
import id.suaraloket.web.Problem;
import jakarta.inject.Singleton;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Finds batches and tells of them. */
@Singleton
class BatchPages {
    private static final int SHOWN = 50;
    private static final int LISTED = 20;

    private final Units units;
    private final Batches batches;
    private final BatchContents contents;
    private final SheetRows rows;
    private final Messages messages;

    BatchPages(Units units, Batches batches, BatchContents contents, SheetRows rows, Messages messages) {
        this.units = units;
        this.batches = batches;
        this.contents = contents;
        this.rows = rows;
        this.messages = messages;
    }

    static String path(Batch batch) {
        return "/staff/units/" + batch.unit() + "/batches/" + batch.id();
    }

    static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw Problem.notFound();
        }
    }

    Unit unit(String code) {
        return units.findByCode(code).orElseThrow(Problem::notFound);
    }

    Batch get(String unit, String id) {
        return batches.find(unit(unit).code(), id(id)).orElseThrow(Problem::notFound);
    }

    BatchPage of(Batch batch, Locale locale) {
        Unit unit = unit(batch.unit());
        NumberFormat numbers = NumberFormat.getIntegerInstance(locale);
        long all = contents.count(batch.id());
        long excluded = contents.countExcluded(batch.id());
        List<PaperPage.SheetRow> shown = rows.list(unit, batch.id(), SHOWN, locale);
        return new BatchPage(
                unit.code(),
                unit.name(),
                batch.id().toString(),
                batch.isPaper(),
                batch.fileName(),
                started(batch, unit, locale),
                batch.startedBy(),
                numbers.format(all),
                numbers.format(all - excluded),
                all > excluded,
                excluded > 0,
                shown);
    }

    /** The latest of a unit, a page of them. */
    BatchesPage list(Unit unit, int page, Locale locale) {
        List<Batch> found = batches.list(unit.code(), LISTED + 1, LISTED * page);
        NumberFormat numbers = NumberFormat.getIntegerInstance(locale);
        return new BatchesPage(
                unit.code(),
                unit.name(),
                found.stream()
                        .limit(LISTED)
                        .map(batch -> new BatchesPage.BatchRow(
                                path(batch),
                                messages.get(locale, "entry.batch." + batch.channel()),
                                batch.fileName(),
                                started(batch, unit, locale),
                                batch.startedBy(),
                                numbers.format(contents.count(batch.id())),
                                batch.undoneAt() != null))
                        .toList(),
                page > 0 ? page - 1 : null,
                found.size() > LISTED ? page + 1 : null);
    }

    private String started(Batch batch, Unit unit, Locale locale) {
        return SheetRows.time(batch.startedAt(), unit, messages.get(locale, "entry.batch.time"), locale);
    }
}
