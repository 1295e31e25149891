package id.suaraloket.report;

import id.suaraloket.ikm.Weighting;
import id.suaraloket.web.Messages;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Texts and numbers as the readers of one language write them. */
public record Words(Messages messages, Locale locale) {
    public String text(String key, Object... args) {
        return messages.get(locale, key, args);
    }

    /** Day and time, as they stand on the clock of the moment's own zone. */
    public String moment(ZonedDateTime moment) {
        return DateTimeFormatter.ofPattern(text("report.moment"), locale).format(moment);
    }

    /** A whole number, with its thousands set apart. */
    public String count(long number) {
        return NumberFormat.getIntegerInstance(locale).format(number);
    }

    /** A number that was rounded already, with all decimals of its scale. */
    public String decimal(BigDecimal rounded) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(rounded.scale());
        format.setMaximumFractionDigits(rounded.scale());
        return format.format(rounded);
    }

    /** What each of {@code k} unsur weighs, as documents print it: 1/9, 0,111 or 0,11. */
    public String bobot(Weighting weighting, int k) {
        return weighting == Weighting.ONE_OVER_K ? "1/" + k : decimal(new BigDecimal(weighting.code()));
    }

    /** How much more or less, of two figures that were rounded already: with its sign, as a reader reckons it from what is printed. */
    public String change(BigDecimal now, BigDecimal then) {
        BigDecimal change = now.subtract(then);
        String size = decimal(change.abs());
        return switch (change.signum()) {
            case 1 -> "+" + size;
            case -1 -> "\u2212" + size;
            default -> size;
        };
    }
}
