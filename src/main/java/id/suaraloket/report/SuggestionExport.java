package id.suaraloket.report;

import id.suaraloket.audit.Actor;
import id.suaraloket.office.Service;
import id.suaraloket.office.Services;
import id.suaraloket.office.Unit;
import id.suaraloket.response.HandledSuggestion;
import id.suaraloket.response.SuggestionCategory;
import id.suaraloket.response.SuggestionFilter;
import id.suaraloket.response.SuggestionSearch;
import id.suaraloket.response.VeiledText;
import id.suaraloket.web.Messages;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A list of saran as a file: what lists show of them, masked, and what staff did. In Indonesian, as all documents. */
@Singleton
public class SuggestionExport {
    /** The columns, with how many characters wide they are in a workbook. */
    private static final List<Map.Entry<String, Integer>> COLUMNS = List.of(
            Map.entry("day", 12),
            Map.entry("service", 28),
            Map.entry("text", 70),
            Map.entry("category", 18),
            Map.entry("read", 12),
            Map.entry("note", 50),
            Map.entry("note-day", 12),
            Map.entry("note-by", 18));

    private final SuggestionSearch suggestions;
    private final Services services;
    private final Messages messages;
    private final Exports exports;

    SuggestionExport(SuggestionSearch suggestions, Services services, Messages messages, Exports exports) {
        this.suggestions = suggestions;
        this.services = services;
        this.messages = messages;
        this.exports = exports;
    }

    /**
     * Begins to write CSV (RFC 4180, comma, UTF-8).
     *
     * @param file the name under which it is downloaded
     */
    public InputStream csv(Actor by, String file, Unit unit, SuggestionFilter filter) {
        return exports.start(by, unit.code(), file, out -> write(filter, unit.zoneId(), new RawCsv(out)));
    }

    /** The same as an Excel workbook. */
    public InputStream xlsx(Actor by, String file, Unit unit, SuggestionFilter filter) {
        return exports.start(by, unit.code(), file, out -> write(filter, unit.zoneId(), workbook(out)));
    }

    private RawSheet workbook(OutputStream out) {
        Map<String, Integer> widths =
                COLUMNS.stream().collect(Collectors.toMap(column -> head(column.getKey()), Map.Entry::getValue));
        return new RawXlsx(out, text("report.suggestions.sheet"), widths);
    }

    /** @param zone in whose days times are told */
    private void write(SuggestionFilter filter, ZoneId zone, RawSheet sheet) throws IOException {
        Map<String, String> names =
                services.listByUnit(filter.unit()).stream().collect(Collectors.toMap(Service::code, Service::name));
        sheet.head(COLUMNS.stream().map(column -> head(column.getKey())).toList());
        suggestions.forEach(filter, suggestion -> sheet.row(row(suggestion, names, zone)));
        sheet.finish();
    }

    private @Nullable Object[] row(HandledSuggestion suggestion, Map<String, String> names, ZoneId zone) {
        SuggestionCategory category = suggestion.category();
        return new @Nullable Object[] {
            suggestion.countedOn().toString(),
            names.getOrDefault(suggestion.service(), suggestion.service()),
            VeiledText.of(suggestion.content()).text(),
            category == null ? null : text("staff.suggestion.category." + category),
            text(suggestion.read() ? "report.suggestions.read.yes" : "report.suggestions.read.no"),
            suggestion.note(),
            suggestion.noteAt() == null
                    ? null
                    : suggestion
                            .noteAt()
                            .atOffset(ZoneOffset.UTC)
                            .atZoneSameInstant(zone)
                            .toLocalDate()
                            .toString(),
            suggestion.noteBy()
        };
    }

    private String head(String column) {
        return text("report.suggestions." + column);
    }

    private String text(String key) {
        return messages.get(Messages.DEFAULT, key);
    }
}
