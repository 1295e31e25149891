package id.suaraloket.publication;

import id.suaraloket.publication.ResultPage.Check;
import id.suaraloket.publication.ResultPage.Correction;
import id.suaraloket.publication.ResultPage.EditionLine;
import id.suaraloket.publication.ResultPage.PeriodRow;
import id.suaraloket.recap.Finality;
import id.suaraloket.recap.Precision;
import id.suaraloket.recap.PublishedRecaps;
import id.suaraloket.recap.Recap;
import id.suaraloket.report.PeriodText;
import id.suaraloket.report.Rekapitulasi;
import id.suaraloket.report.RekapitulasiAuthor;
import id.suaraloket.report.Words;
import id.suaraloket.web.Messages;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Puts together what the public sees of a period. */
@Singleton
class ResultPages {
    private final PublishedRecaps published;
    private final PublicFollowUps followUps;
    private final RekapitulasiAuthor author;
    private final PeriodText periods;
    private final Messages messages;

    ResultPages(
            PublishedRecaps published,
            PublicFollowUps followUps,
            RekapitulasiAuthor author,
            PeriodText periods,
            Messages messages) {
        this.published = published;
        this.followUps = followUps;
        this.author = author;
        this.periods = periods;
        this.messages = messages;
    }

    /** @param all those of its unit, the newest first */
    ResultPage of(Recap recap, List<Recap> all, Locale locale) {
        Words words = new Words(messages, locale);
        Rekapitulasi says = author.write(recap, locale);
        ResultCharts charts = new ResultCharts(author, periods, words);
        return new ResultPage(
                recap.unit().code(),
                recap.unit().name(),
                recap.unit().kabupaten(),
                recap.period().id(),
                says.period(),
                says.demo(),
                says.result().ikm().text(),
                mutu(says, words),
                basis(recap, says, words),
                few(recap, words),
                correction(recap, words),
                charts.unsur(says),
                says.services().rows().size() > 1 ? charts.services(says) : "",
                servicesNotes(recap, words),
                charts.trend(recap, all),
                followUps.list(recap.unit(), recap, all, locale),
                all.stream().map(one -> row(one, recap, words)).toList(),
                new ProfileTables(recap, words).list(),
                check(finality(recap), words));
    }

    private static String mutu(Rekapitulasi says, Words words) {
        Rekapitulasi.Result result = says.result();
        return result.reason() == null ? words.text("publication.result.mutu", result.mutu(), result.kinerja()) : "";
    }

    static List<String> basis(Recap recap, Rekapitulasi says, Words words) {
        List<String> lines = new ArrayList<>();
        if (says.result().reason() != null) {
            lines.add(says.result().reason());
        }
        lines.add(says.result().basis());
        Precision.margin(recap)
                .ifPresent(margin -> lines.add(words.text("publication.result.margin", words.decimal(margin))));
        return lines;
    }

    static @Nullable String few(Recap recap, Words words) {
        return Precision.isLow(recap) ? words.text("publication.result.few", words.count(recap.respondents())) : null;
    }

    private @Nullable Correction correction(Recap recap, Words words) {
        Finality last = finality(recap);
        if (last.edition() == 1) {
            return null;
        }
        return new Correction(
                words.text("publication.result.corrected", words.count(last.edition()), words.moment(last.at())),
                words.text("publication.result.corrected.why", Objects.requireNonNullElse(last.reason(), "")),
                editions(recap, last.edition(), words));
    }

    /** Also those that cannot be told beside it: that they were there. */
    private List<EditionLine> editions(Recap shown, int last, Words words) {
        Map<Integer, Recap> told = published.listEditions(shown).stream()
                .collect(Collectors.toMap(edition -> finality(edition).edition(), Function.identity()));
        return IntStream.rangeClosed(1, last)
                .mapToObj(number -> {
                    Recap edition = told.get(number);
                    return edition == null
                            ? new EditionLine(
                                    null, words.text("publication.result.edition.hidden", words.count(number)))
                            : line(edition, words);
                })
                .toList();
    }

    private EditionLine line(Recap edition, Words words) {
        Finality finality = finality(edition);
        return new EditionLine(
                finality.code().value(),
                words.text(
                        "publication.result.edition",
                        words.count(finality.edition()),
                        author.figure(edition.ikm(), words.locale()).text(),
                        finality.code().printed()));
    }

    private static List<String> servicesNotes(Recap recap, Words words) {
        List<String> notes = new ArrayList<>();
        long told = recap.services().stream()
                .mapToLong(Recap.ServiceRow::respondents)
                .sum();
        if (told < recap.respondents()) {
            notes.add(words.text("publication.result.services.hidden"));
        }
        if (recap.services().size() > 1 && recap.services().stream().anyMatch(row -> row.respondents() < 30)) {
            notes.add(words.text("publication.result.services.few"));
        }
        return notes;
    }

    private PeriodRow row(Recap one, Recap shown, Words words) {
        return new PeriodRow(
                one.period().id(),
                periods.of(one.period(), words.locale()),
                author.figure(one.ikm(), words.locale()).text(),
                one.ikm().mutu().map(Enum::name).orElse(Rekapitulasi.NONE),
                words.count(one.respondents()),
                one.period().equals(shown.period()));
    }

    private static Check check(Finality finality, Words words) {
        return new Check(
                finality.code().value(),
                words.text(
                        "publication.result.check.lead",
                        words.moment(finality.at()),
                        finality.code().printed()));
    }

    private static Finality finality(Recap recap) {
        return Objects.requireNonNull(recap.finality(), "what is published is final");
    }
}
