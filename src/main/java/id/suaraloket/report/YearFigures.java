package id.suaraloket.report;

import id.suaraloket.office.Unit;
import id.suaraloket.period.Period;
import id.suaraloket.recap.Achievements;
import id.suaraloket.recap.Reached;
import id.suaraloket.report.Rekapitulasi.Figure;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The IKM of a unit in each of several years, as {@link Achievements} finds it. One out of a printed recap carries a mark. */
@Singleton
public class YearFigures {
    private final Achievements achievements;

    YearFigures(Achievements achievements) {
        this.achievements = achievements;
    }

    /**
     * One year.
     *
     * @param ikm none if nothing is known of the year
     * @param target none if the unit has set none
     * @param open whether the figure may still change
     * @param printed what the check of the printed recap came to that the figure is out of, null if it is out of none
     */
    public record YearFigure(
            int year,
            Figure ikm,
            Figure target,
            boolean open,
            @Nullable String printed) {}

    /** The years up to the last one, the earliest first. */
    public List<YearFigure> list(Unit unit, int last, int count, Words words) {
        List<Period> years = IntStream.rangeClosed(last - count + 1, last)
                .mapToObj(year -> new Period(Period.Kind.YEAR, year, 1))
                .toList();
        return achievements.list(unit, years).stream()
                .map(reached -> figure(reached, words))
                .toList();
    }

    private static YearFigure figure(Reached reached, Words words) {
        return new YearFigure(
                reached.period().year(),
                ikm(reached, words),
                figure(reached.target(), "", words),
                reached.open(),
                isPrinted(reached) ? checked(reached.contradictions(), words) : null);
    }

    /** The IKM; one out of a printed recap with its mark. */
    public static Figure ikm(Reached reached, Words words) {
        return figure(reached.ikm(), isPrinted(reached) ? "*" : "", words);
    }

    private static boolean isPrinted(Reached reached) {
        return reached.source() == Reached.Source.PRINTED;
    }

    /** What the check of a printed recap came to. */
    public static String checked(int contradictions, Words words) {
        return contradictions == 0
                ? words.text("check.headline.none")
                : words.text("check.headline", words.count(contradictions));
    }

    private static Figure figure(@Nullable BigDecimal rounded, String mark, Words words) {
        return rounded == null ? Figure.none() : new Figure(rounded, words.decimal(rounded) + mark);
    }
}
