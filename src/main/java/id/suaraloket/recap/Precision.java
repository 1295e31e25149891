package id.suaraloket.recap;

import id.suaraloket.statistics.Margin;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/** How exactly a recap's IKM is known. */
public final class Precision {
    private Precision() {}

    /** Whether it rests on so few respondents that this must be said. */
    public static boolean isLow(Recap recap) {
        return recap.respondents() < Margin.FEWEST;
    }

    /** The margin with 95 percent confidence, rounded up: one that is told is never too small. Empty where none can be told. */
    public static Optional<BigDecimal> margin(Recap recap) {
        if (recap.ikm().value().isEmpty() || isLow(recap) || recap.isMeanOfServices()) {
            return Optional.empty();
        }
        double weight = recap.weighting().weight(recap.unsur().size()).round(6).doubleValue();
        List<Margin.Part> parts = recap.unsur().stream()
                .map(row -> new Margin.Part(
                        weight,
                        row.value().counts(),
                        Math.max(1, row.questions().size())))
                .toList();
        return Optional.of(BigDecimal.valueOf(Margin.atMost(parts)).setScale(1, RoundingMode.CEILING));
    }
}
