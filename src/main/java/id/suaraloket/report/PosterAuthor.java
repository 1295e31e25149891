package id.suaraloket.report;

import id.suaraloket.office.Logo;
import id.suaraloket.period.Period;
import id.suaraloket.recap.Precision;
import id.suaraloket.recap.PublicForm;
import id.suaraloket.recap.Recap;
import id.suaraloket.report.Poster.Row;
import id.suaraloket.response.RespondentField;
import id.suaraloket.web.Messages;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes the lembar publikasi of a recap: what hangs on the wall is what everybody may see, so small groups are not told apart. */
@Singleton
class PosterAuthor {
    /** In letters: beyond, the names of services fill the sheet. */
    private static final int LONGEST_LIST = 1500;

    private static final int QR_PIXELS = 600;

    private final RekapitulasiAuthor author;
    private final Letterheads letterheads;
    private final Messages messages;

    PosterAuthor(RekapitulasiAuthor author, Letterheads letterheads, Messages messages) {
        this.author = author;
        this.letterheads = letterheads;
        this.messages = messages;
    }

    /**
     * Writes what it says.
     *
     * @param all the recap with its small groups
     * @param service where the service is found, without a slash at the end
     */
    Poster write(Recap all, String service, Locale locale) {
        Recap recap = PublicForm.of(all);
        Words words = new Words(messages, locale);
        Rekapitulasi says = author.write(recap, locale);
        Letterhead head = letterheads.get(recap, service, locale);
        Rekapitulasi.Result result = says.result();
        boolean known = result.reason() == null;
        String address =
                service + "/hasil/" + recap.unit().code() + "/" + recap.period().id();
        return new Poster(
                head.authority(),
                head.unit(),
                head.logo(),
                head.logoName(),
                says.period().toUpperCase(locale),
                result.ikm().text(),
                known ? words.text("report.poster.mutu", result.mutu(), result.kinerja()) : null,
                note(recap, says, words),
                facts(recap, words),
                all.services().isEmpty()
                        ? null
                        : new Row(
                                words.text("report.poster.services"),
                                services(recap.services(), all.services().size(), words)),
                new Logo(Base64.getEncoder().encodeToString(QrCode.of(address).png(QR_PIXELS))),
                words.text("report.poster.qr", address),
                address.replaceFirst("^https?://", ""),
                recap.finality() == null
                        ? null
                        : words.text(
                                "report.check.code", recap.finality().code().printed()),
                says.status().mark(),
                says.demo());
    }

    private static @Nullable String note(Recap recap, Rekapitulasi says, Words words) {
        if (says.empty() != null) {
            return says.empty();
        }
        if (says.result().reason() != null) {
            return says.result().reason();
        }
        if (PublicForm.betrays(recap)) {
            return words.text("report.poster.betrays");
        }
        return Precision.isLow(recap) ? words.text("report.poster.few", words.count(recap.respondents())) : null;
    }

    private static List<Row> facts(Recap recap, Words words) {
        List<Row> rows = new ArrayList<>();
        rows.add(new Row(
                words.text("report.poster.respondents"),
                words.text("report.poster.people", words.count(recap.respondents()))));
        for (RespondentField field : List.of(RespondentField.SEX, RespondentField.EDUCATION)) {
            Map<String, Long> groups = recap.profile().getOrDefault(field, Map.of());
            if (!groups.isEmpty()) {
                rows.add(new Row(words.text("respondent." + field.field()), groups(recap, field, groups, words)));
            }
        }
        rows.add(new Row(words.text("report.poster.survey"), months(recap.period(), words)));
        return rows;
    }

    /** The names of those that are told apart, as far as there is room, and how many there are besides. */
    private static String services(List<Recap.ServiceRow> told, int all, Words words) {
        StringBuilder list = new StringBuilder();
        int named = 0;
        for (Recap.ServiceRow row : told) {
            if (list.length() + row.service().name().length() > LONGEST_LIST) {
                break;
            }
            list.append(named == 0 ? "" : "; ").append(row.service().name());
            named++;
        }
        int more = all - named;
        if (named == 0) {
            return words.text("report.poster.services.number", words.count(more));
        }
        return more == 0 ? list.toString() : words.text("report.poster.services.more", list, words.count(more));
    }

    private static String groups(Recap recap, RespondentField field, Map<String, Long> groups, Words words) {
        List<String> parts = new ArrayList<>();
        groups.forEach((value, number) -> parts.add(words.text(
                "report.poster.group", words.text("respondent." + field.field() + "." + value), words.count(number))));
        long others = recap.respondents()
                - groups.values().stream().mapToLong(Long::longValue).sum();
        if (others > 0) {
            parts.add(words.text("report.poster.group", words.text("report.poster.others"), words.count(others)));
        }
        return String.join(", ", parts);
    }

    private static String months(Period period, Words words) {
        String last = month(period.to(), words);
        return period.from().getMonth() == period.to().getMonth()
                ? last
                : words.text(
                        "report.poster.months",
                        DateTimeFormatter.ofPattern("MMMM", words.locale()).format(period.from()),
                        last);
    }

    private static String month(LocalDate day, Words words) {
        return DateTimeFormatter.ofPattern("MMMM yyyy", words.locale()).format(day);
    }
}
