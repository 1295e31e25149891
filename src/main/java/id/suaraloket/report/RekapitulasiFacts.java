package id.suaraloket.report;

import id.suaraloket.ikm.AnswerCounts;
import id.suaraloket.ikm.Mutu;
import id.suaraloket.ikm.Rational;
import id.suaraloket.recap.Dissatisfaction;
import id.suaraloket.recap.Recap;
import id.suaraloket.report.Rekapitulasi.Fact;
import id.suaraloket.report.Rekapitulasi.Figure;
import id.suaraloket.response.RespondentField;
import id.suaraloket.statistics.SampleSize;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The part of a rekapitulasi that is called "lain-lain": who responded, about what, and where they were least satisfied. */
final class RekapitulasiFacts {
    private static final List<RespondentField> MOST_FREQUENT =
            List.of(RespondentField.AGE, RespondentField.EDUCATION, RespondentField.SEX, RespondentField.OCCUPATION);
    private static final Rational HUNDRED = Rational.of(100);

    private final Recap recap;
    private final Words words;

    RekapitulasiFacts(Recap recap, Words words) {
        this.recap = recap;
        this.words = words;
    }

    /** Estimated users; null if unknown, as it is for one jenis layanan: a unit tells the sum of all. */
    static @Nullable Long population(Recap recap) {
        return recap.service() == null ? recap.population() : null;
    }

    List<Fact> list(List<Rekapitulasi.UnsurRow> unsur) {
        List<Fact> facts = new ArrayList<>();
        facts.add(population());
        facts.add(respondents());
        MOST_FREQUENT.forEach(field -> facts.add(mostFrequent(field)));
        facts.addAll(dissatisfied(unsur));
        withoutIkm().forEach(facts::add);
        if (recap.wrongClock() > 0) {
            facts.add(new Fact(
                    label("clock"),
                    count(recap.wrongClock()),
                    List.of(words.text("report.rekapitulasi.fact.clock.text"))));
        }
        if (recap.suspicious() > 0) {
            facts.add(new Fact(
                    label("suspicious"),
                    count(recap.suspicious()),
                    List.of(words.text("report.rekapitulasi.fact.suspicious.text"))));
        }
        if (recap.excluded() > 0) {
            facts.add(new Fact(
                    label("excluded"),
                    count(recap.excluded()),
                    List.of(words.text("report.rekapitulasi.fact.excluded.text"))));
        }
        return facts;
    }

    /** Where most answers were 1 or 2. */
    List<Fact> dissatisfied(List<Rekapitulasi.UnsurRow> unsur) {
        return List.of(
                words("dissatisfied.service", dissatisfiedService()),
                words(
                        "dissatisfied.unsur",
                        recap.mostDissatisfiedUnsur()
                                .map(row -> share(
                                        unsur.get(recap.unsur().indexOf(row)).name(),
                                        row.value().counts()))
                                .orElseGet(this::nobodyDissatisfied)));
    }

    /** Where some jenis layanan are not told apart, it may be one of them. */
    private String dissatisfiedService() {
        long told = recap.services().stream()
                .mapToLong(Recap.ServiceRow::respondents)
                .sum();
        return told < recap.respondents()
                ? words.text("report.rekapitulasi.services-hidden")
                : recap.mostDissatisfiedService()
                        .map(row -> share(row.service().name(), row.answers()))
                        .orElseGet(this::nobodyDissatisfied);
    }

    Rekapitulasi.ServiceTable services() {
        return new Rekapitulasi.ServiceTable(
                words.text("report.rekapitulasi.services"),
                List.of(
                        words.text("report.rekapitulasi.services.name"),
                        words.text("report.rekapitulasi.services.respondents"),
                        words.text("report.rekapitulasi.services.ikm"),
                        words.text("report.rekapitulasi.services.mutu")),
                recap.services().stream()
                        .map(row -> new Rekapitulasi.ServiceRow(
                                row.service().name(),
                                count(row.respondents()),
                                RekapitulasiAuthor.rounded(row.ikm().value(), words),
                                row.ikm().mutu().map(Mutu::name).orElse(Rekapitulasi.NONE)))
                        .toList());
    }

    private Fact population() {
        Long population = population(recap);
        if (population != null) {
            return new Fact(label("population"), count(population), List.of());
        }
        String why = recap.service() == null ? "unknown" : "whole-unit";
        return new Fact(
                label("population"), Figure.none(), List.of(words.text("report.rekapitulasi.fact.population." + why)));
    }

    private Fact respondents() {
        Long population = population(recap);
        if (population == null) {
            return new Fact(label("respondents"), count(recap.respondents()), List.of());
        }
        long sample = SampleSize.krejcieMorgan(population);
        String outcome = recap.respondents() >= sample ? "met" : "unmet";
        return new Fact(
                label("respondents"),
                count(recap.respondents()),
                List.of(words.text(
                        "report.rekapitulasi.fact.sample." + outcome,
                        words.count(sample),
                        words.count(recap.respondents()))));
    }

    private Fact mostFrequent(RespondentField field) {
        return words(
                field.field(),
                recap.mostFrequent(field)
                        .map(value -> words.text(
                                "report.rekapitulasi.most",
                                words.text("respondent." + field.field() + "." + value),
                                words.count(recap.profile()
                                        .getOrDefault(field, Map.of())
                                        .getOrDefault(value, 0L))))
                        .orElse(Rekapitulasi.NONE));
    }

    private String share(String name, AnswerCounts answers) {
        Rational percent = Dissatisfaction.share(answers).times(HUNDRED);
        return words.text("report.rekapitulasi.share", name, words.decimal(percent.round(2)));
    }

    private String nobodyDissatisfied() {
        return words.text("report.rekapitulasi.nobody-dissatisfied");
    }

    /** Under the mean of services, those that could not enter it. */
    private Stream<Fact> withoutIkm() {
        if (!recap.isMeanOfServices()) {
            return Stream.empty();
        }
        List<String> names = recap.services().stream()
                .filter(row -> row.ikm().value().isEmpty())
                .map(row -> row.service().name())
                .toList();
        return names.isEmpty() ? Stream.empty() : Stream.of(new Fact(label("without-ikm"), null, names));
    }

    private Fact words(String what, String text) {
        return new Fact(label(what), null, List.of(text));
    }

    private String label(String what) {
        return words.text("report.rekapitulasi.fact." + what);
    }

    private Figure count(long number) {
        return RekapitulasiAuthor.count(number, words);
    }
}
