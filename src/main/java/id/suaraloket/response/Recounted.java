package id.suaraloket.response;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a recount found.
 *
 * @param months how many months of units have responses or had tallies
 * @param responses how many rows were counted
 * @param differences where the tallies were wrong; they are right now
 */
public record Recounted(int months, long responses, List<Difference> differences) {
    static final Recounted NOTHING = new Recounted(0, 0, List.of());

    Recounted plus(Recounted other) {
        return new Recounted(
                months + other.months,
                responses + other.responses,
                Stream.concat(differences.stream(), other.differences.stream()).toList());
    }

    /** A month of a unit in which the tallies were not what the rows come to. */
    public record Difference(String unit, YearMonth month) {}
}
