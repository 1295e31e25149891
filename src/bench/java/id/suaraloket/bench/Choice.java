package id.suaraloket.bench;

import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** One of some values, each with its weight: {@code "P:56 L:43 -:1"}, where {@code -} is none. */
final class Choice {
    private final String[] values;
    private final double[] upTo;

    Choice(String text) {
        String[] parts = text.split(" ");
        values = new String[parts.length];
        upTo = new double[parts.length];
        double sum = 0;
        for (int i = 0; i < parts.length; i++) {
            String[] part = parts[i].split(":");
            values[i] = part[0];
            sum += Double.parseDouble(part[1]);
            upTo[i] = sum;
        }
    }

    @Nullable String by(SplittableRandom random) {
        String value = values[index(upTo, random)];
        return value.equals("-") ? null : value;
    }

    /** One of the places of an ascending list of sums, by the size of their steps. */
    static int index(double[] upTo, SplittableRandom random) {
        double at = random.nextDouble() * upTo[upTo.length - 1];
        int index = 0;
        while (at >= upTo[index]) {
            index++;
        }
        return index;
    }
}
