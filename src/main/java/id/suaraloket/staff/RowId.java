package id.suaraloket.staff;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** The id of a response in an address. */
final class RowId {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private RowId() {}

    /** Empty for what is no id. */
    static Optional<UUID> find(String text) {
        return ID.matcher(text).matches() ? Optional.of(UUID.fromString(text)) : Optional.empty();
    }
}
