package id.suaraloket.staff;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** When saran was marked as read, in seconds since 1970, as it goes through addresses and forms to be undone. */
final class ReadMark {
    static final String FIELD = "marked";
    private static final Pattern SECONDS = Pattern.compile("[1-9]\\d{8,10}");

    private ReadMark() {}

    /** Empty for what is none. */
    static Optional<Long> find(@Nullable String text) {
        return text != null && SECONDS.matcher(text).matches() ? Optional.of(Long.valueOf(text)) : Optional.empty();
    }
}
