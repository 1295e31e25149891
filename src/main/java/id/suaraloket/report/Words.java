package id.suaraloket.report;

import id.suaraloket.web.Messages;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Locale;

/** Texts and numbers as the readers of one language write them. */
record Words(Messages messages, Locale locale) {
    String text(String key, Object... args) {
        return messages.get(locale, key, args);
    }

    /** A whole number, with its thousands set apart. */
    String count(long number) {
        return NumberFormat.getIntegerInstance(locale).format(number);
    }

    /** A number that was rounded already, with all decimals of its scale. */
    String decimal(BigDecimal rounded) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(rounded.scale());
        format.setMaximumFractionDigits(rounded.scale());
        return format.format(rounded);
    }
}
