package id.suaraloket.staff;

import id.suaraloket.period.Period;
import id.suaraloket.recap.Edition;
import id.suaraloket.recap.Editions;
import id.suaraloket.recap.Finalisation;
import id.suaraloket.recap.Finality;
import id.suaraloket.recap.PublicForm;
import id.suaraloket.recap.Publications;
import id.suaraloket.recap.Recap;
import id.suaraloket.recap.Recaps;
import id.suaraloket.report.PeriodText;
import id.suaraloket.report.RekapitulasiAuthor;
import id.suaraloket.report.Words;
import id.suaraloket.web.Form;
import id.suaraloket.web.Messages;
import id.suaraloket.web.View;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.text.NumberFormat;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The page on which a period is made final, and what other pages tell of it. */
@Singleton
class FinalPages {
    private final Editions editions;
    private final Publications publications;
    private final Recaps recaps;
    private final Finalisation finalisation;
    private final OpenMatters matters;
    private final RekapitulasiAuthor author;
    private final PeriodText periods;
    private final Messages messages;

    FinalPages(
            Editions editions,
            Publications publications,
            Recaps recaps,
            Finalisation finalisation,
            OpenMatters matters,
            RekapitulasiAuthor author,
            PeriodText periods,
            Messages messages) {
        this.editions = editions;
        this.publications = publications;
        this.recaps = recaps;
        this.finalisation = finalisation;
        this.matters = matters;
        this.author = author;
        this.periods = periods;
        this.messages = messages;
    }

    /** @param now the recap as it would be made final */
    HttpResponse<?> show(HttpStatus status, Recap now, Form form, Locale locale) {
        String unit = now.unit().code();
        Period period = now.period();
        List<Edition> made = editions.list(unit, period.id());
        NumberFormat numbers = NumberFormat.getIntegerInstance(locale);
        return View.response(
                status,
                "staff/finalisation",
                new FinalPage(
                        unit,
                        now.unit().name(),
                        period.id(),
                        periods.of(period, locale),
                        finalisation.isOver(now.unit(), period),
                        author.write(now, locale),
                        matters.count(now.unit(), now).entrySet().stream()
                                .map(open -> messages.get(
                                        locale, "staff.final.open." + open.getKey(), numbers.format(open.getValue())))
                                .toList(),
                        made.stream().map(edition -> row(edition, locale)).toList(),
                        made.size() + 1,
                        form));
    }

    /** What a recap's page tells of its being final, null while it is not. */
    @Nullable FinalRow row(Recap recap, Locale locale) {
        Finality finality = recap.finality();
        return finality == null
                ? null
                : row(finality, author.figure(recap.ikm(), locale).text(), locale);
    }

    /** What a recap's page tells of who may see it, null while it is not final. */
    @Nullable PublicationRow publication(Recap recap, Locale locale) {
        if (recap.finality() == null) {
            return null;
        }
        boolean few =
                !PublicForm.isTold(recap.service() == null ? recap : recaps.get(recap.unit(), recap.period(), null));
        String published = publications
                .find(recap.unit().code(), recap.period().id())
                .map(row -> messages.get(
                        locale,
                        few ? "staff.publication.few" : "staff.publication.is",
                        new Words(messages, locale)
                                .moment(row.publishedAt()
                                        .atOffset(ZoneOffset.UTC)
                                        .atZoneSameInstant(recap.unit().zoneId())),
                        row.publishedBy()))
                .orElse(null);
        return new PublicationRow(published, few);
    }

    /** Whether there is something to be made final. */
    boolean isDue(Recap recap) {
        return recap.service() == null
                && recap.finality() == null
                && recap.respondents() > 0
                && finalisation.isOver(recap.unit(), recap.period());
    }

    private FinalRow row(Edition edition, Locale locale) {
        Recap recap = recaps.get(edition);
        FinalRow row = row(recap, locale);
        if (row == null) {
            throw new IllegalStateException("an edition is final");
        }
        return row;
    }

    private FinalRow row(Finality finality, String ikm, Locale locale) {
        return new FinalRow(
                finality.edition(),
                finality.code().value(),
                finality.code().printed(),
                new Words(messages, locale).moment(finality.at()),
                finality.by(),
                finality.reason(),
                ikm,
                finality.late() <= 0
                        ? ""
                        : messages.get(
                                locale,
                                "staff.final.late",
                                NumberFormat.getIntegerInstance(locale).format(finality.late())));
    }
}
