package id.suaraloket.printed;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers as Indonesian tables print them: 2.800 for two thousand eight hundred, 3,41 or 3.41 for a nilai. */
final class PrintedNumber {
    private static final Pattern WHOLE = Pattern.compile("\\d{1,9}|\\d{1,3}(\\.\\d{3}){1,2}");
    private static final Pattern DECIMAL = Pattern.compile("\\d{1,3}([.,]\\d{1,4})?");

    private PrintedNumber() {}

    /** Whether a cell says nothing; tables say it by a dash too. */
    static boolean isNone(String cell) {
        return cell.isBlank() || cell.strip().matches("[-\u2013\u2014]");
    }

    static Optional<Long> whole(String cell) {
        String text = cell.strip();
        return WHOLE.matcher(text).matches() ? Optional.of(Long.valueOf(text.replace(".", ""))) : Optional.empty();
    }

    /** With its decimals as printed; a percent sign behind it is passed over. */
    static Optional<BigDecimal> decimal(String cell) {
        String all = cell.strip();
        String text = all.endsWith("%") ? all.substring(0, all.length() - 1).strip() : all;
        return DECIMAL.matcher(text).matches() ? Optional.of(new BigDecimal(text.replace(',', '.'))) : Optional.empty();
    }
}
