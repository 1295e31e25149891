package id.suaraloket.ikm;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words that an agency gives to a capaian. Scales differ between offices of one kabupaten, so a scale is data.
 *
 * @param bands highest first; the last one begins at 0 inclusive, so that every capaian has a word
 */
public record CapaianScale(List<Band> bands) {
    private static final Pattern BAND = Pattern.compile("(>=|>) *([0-9]+(?:\\.[0-9]+)?) +(\\S.*)");

    /**
     * Everything above {@code lower} (and {@code lower} itself, if inclusive) up to the next higher band.
     *
     * @param lower in percent, at most two decimals
     */
    public record Band(BigDecimal lower, boolean inclusive, String label) {
        boolean holds(BigDecimal percent) {
            int side = percent.compareTo(lower);
            return side > 0 || (inclusive && side == 0);
        }
    }

    /** @throws IllegalArgumentException if the bands do not run downwards to 0 inclusive */
    public CapaianScale {
        bands = List.copyOf(bands);
        if (bands.isEmpty() || !isFloor(bands.get(bands.size() - 1))) {
            throw new IllegalArgumentException("The last band of a scale begins at 0 inclusive");
        }
        for (int i = 1; i < bands.size(); i++) {
            if (bands.get(i).lower().compareTo(bands.get(i - 1).lower()) >= 0) {
                throw new IllegalArgumentException("Bands run from the highest to the lowest: "
                        + bands.get(i).label());
            }
        }
    }

    /**
     * Reads bands separated by semicolons, highest first: {@code >=85 Sangat Baik; >=70 Baik; >=55 Cukup Baik; >=0 Kurang Baik}.
     *
     * @throws IllegalArgumentException if a band is not {@code >} or {@code >=}, a percentage with a point, and a label
     */
    public static CapaianScale parse(String text) {
        List<Band> bands = new ArrayList<>();
        for (String part : text.split(";", -1)) {
            Matcher matcher = BAND.matcher(part.strip());
            if (!matcher.matches()) {
                throw new IllegalArgumentException("Not a band of a capaian scale: " + part);
            }
            bands.add(
                    new Band(new BigDecimal(matcher.group(2)), matcher.group(1).equals(">="), matcher.group(3)));
        }
        return new CapaianScale(bands);
    }

    /** The word for a capaian, by the percentage as printed, so that word and figure agree [choice]. */
    public String label(Capaian capaian) {
        return bands.stream()
                .filter(band -> band.holds(capaian.percent()))
                .findFirst()
                .orElseThrow()
                .label();
    }

    private static boolean isFloor(Band band) {
        return band.inclusive() && band.lower().signum() == 0;
    }
}
