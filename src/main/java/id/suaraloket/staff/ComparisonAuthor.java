package id.suaraloket.staff;

import id.suaraloket.chart.Bars;
import id.suaraloket.chart.Svg;
import id.suaraloket.questionnaire.Questionnaire;
import id.suaraloket.recap.Recap;
import id.suaraloket.report.Rekapitulasi;
import id.suaraloket.report.Rekapitulasi.Figure;
import id.suaraloket.report.RekapitulasiAuthor;
import id.suaraloket.report.Words;
import id.suaraloket.statistics.Margin;
import id.suaraloket.web.Messages;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Sets two recaps side by side. Differences are those of the printed figures, so that whoever reckons them again gets the same. */
@Singleton
class ComparisonAuthor {
    private static final double HIGHEST_SCORE = 4;

    private final RekapitulasiAuthor author;
    private final Messages messages;

    ComparisonAuthor(RekapitulasiAuthor author, Messages messages) {
        this.author = author;
        this.messages = messages;
    }

    /**
     * Compares.
     *
     * @param firstName what the first one is of, in words
     * @param secondName what the second one is of, in words
     */
    Comparison write(Recap first, String firstName, Recap second, String secondName, Locale locale) {
        Words words = new Words(messages, locale);
        Rekapitulasi one = author.write(first, locale);
        Rekapitulasi other = author.write(second, locale);
        Map<String, Unsur> unsur = unsur(first, one, second, other);
        return new Comparison(
                firstName,
                secondName,
                cautions(first, second, words),
                List.of(
                        row("ikm", one.result().ikm(), other.result().ikm(), words),
                        new Comparison.Row(
                                words.text("staff.compare.mutu"),
                                one.result().mutu(),
                                other.result().mutu(),
                                ""),
                        new Comparison.Row(
                                words.text("staff.compare.respondents"),
                                words.count(first.respondents()),
                                words.count(second.respondents()),
                                "")),
                unsur.values().stream().map(both -> both.row(words)).toList(),
                first.respondents() + second.respondents() == 0 ? "" : picture(unsur, words));
    }

    private static Comparison.Row row(String what, Figure first, Figure second, Words words) {
        return new Comparison.Row(
                words.text("staff.compare." + what), first.text(), second.text(), change(first, second, words));
    }

    private static String change(Figure first, Figure second, Words words) {
        BigDecimal one = first.value();
        BigDecimal other = second.value();
        return one == null || other == null ? "" : words.change(one, other);
    }

    /** By key: two questionnaires may number and name the same unsur differently. */
    private static Map<String, Unsur> unsur(Recap first, Rekapitulasi one, Recap second, Rekapitulasi other) {
        Map<String, Unsur> unsur = new LinkedHashMap<>();
        for (int i = 0; i < first.unsur().size(); i++) {
            Rekapitulasi.UnsurRow row = one.unsur().get(i);
            unsur.put(first.unsur().get(i).unsur().key(), new Unsur(row.name(), row.value(), null));
        }
        for (int i = 0; i < second.unsur().size(); i++) {
            Rekapitulasi.UnsurRow row = other.unsur().get(i);
            unsur.merge(
                    second.unsur().get(i).unsur().key(),
                    new Unsur(row.name(), null, row.value()),
                    (known, added) -> new Unsur(known.name(), known.first(), added.second()));
        }
        return unsur;
    }

    private static List<String> cautions(Recap first, Recap second, Words words) {
        List<String> cautions = new ArrayList<>();
        caution("A", first, words, cautions);
        caution("B", second, words, cautions);
        if (first.respondents() > 0
                && second.respondents() > 0
                && !questionnaires(first).equals(questionnaires(second))) {
            cautions.add(words.text("staff.compare.questionnaires", names(first), names(second)));
        }
        if (first.weighting() != second.weighting()
                || first.unit().method() != second.unit().method()) {
            cautions.add(words.text("staff.compare.methods"));
        }
        return cautions;
    }

    private static void caution(String side, Recap recap, Words words, List<String> cautions) {
        if (recap.respondents() == 0) {
            cautions.add(words.text("staff.compare.none", side));
        } else if (recap.respondents() < Margin.FEWEST) {
            cautions.add(words.text("staff.compare.few", side, words.count(recap.respondents())));
        }
    }

    private static Set<String> questionnaires(Recap recap) {
        return recap.questionnaires().stream()
                .map(questionnaire -> questionnaire.code() + " " + questionnaire.version())
                .collect(Collectors.toSet());
    }

    private static String names(Recap recap) {
        return recap.questionnaires().stream()
                .map(Questionnaire::name)
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static String picture(Map<String, Unsur> unsur, Words words) {
        List<Bars.Pair> pairs =
                unsur.values().stream().map(both -> both.pair(words)).toList();
        String told = unsur.values().stream()
                .map(both -> words.text("staff.compare.told", both.name(), text(both.first()), text(both.second())))
                .collect(Collectors.joining("; "));
        return Svg.fluid(Bars.WITH_NOTES.drawPairs(words.text("staff.compare.unsur"), told, pairs), "unsur");
    }

    private static String text(@Nullable Figure figure) {
        return figure == null ? Rekapitulasi.NONE : figure.text();
    }

    /** The nilai of an unsur on both sides; null on a side whose questionnaire does not have it. */
    private record Unsur(
            String name, @Nullable Figure first, @Nullable Figure second) {
        Comparison.Row row(Words words) {
            return new Comparison.Row(name, text(first), text(second), difference(words));
        }

        Bars.Pair pair(Words words) {
            return new Bars.Pair(name, half("A", first), half("B", second), difference(words));
        }

        private String difference(Words words) {
            return first == null || second == null ? "" : change(first, second, words);
        }

        private static Bars.Half half(String side, @Nullable Figure figure) {
            BigDecimal value = figure == null ? null : figure.value();
            return new Bars.Half(value == null ? null : value.doubleValue() / HIGHEST_SCORE, side + " " + text(figure));
        }
    }
}
