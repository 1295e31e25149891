package id.suaraloket.staff;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An IKM as people type it: 0 to 100, with a comma or a point before at most two decimals. */
final class IndexText {
    private static final Pattern SHAPE = Pattern.compile("\\d{1,3}(\\.\\d{1,2})?");
    private static final BigDecimal HIGHEST = new BigDecimal(100);

    private IndexText() {}

    /** Whether nothing was said; a spreadsheet says it by a dash too. */
    static boolean isNone(String text) {
        return text.isBlank() || text.strip().equals("-");
    }

    static Optional<BigDecimal> find(String text) {
        String plain = text.strip().replace(',', '.');
        return Optional.of(plain)
                .filter(SHAPE.asMatchPredicate())
                .map(BigDecimal::new)
                .filter(value -> value.compareTo(HIGHEST) <= 0);
    }

    /** 86.4 as 86,40. */
    static String of(@Nullable BigDecimal value) {
        return value == null ? "" : value.setScale(2).toPlainString().replace('.', ',');
    }
}
