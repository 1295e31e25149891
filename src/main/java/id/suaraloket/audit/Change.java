package id.suaraloket.audit;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What became of a thing's fields: those that differ, as an entry of the trail tells them.
 *
 * @param before null if the thing was not there
 * @param after the same fields since
 */
public record Change(@Nullable Map<String, String> before, Map<String, String> after) {
    /**
     * From one state to another.
     *
     * @param before all fields as they were, null if there was nothing
     * @param after all fields as they are now; one that is missing in either counts as empty
     */
    public static Change between(@Nullable Map<String, String> before, Map<String, String> after) {
        if (before == null) {
            return new Change(null, after);
        }
        Map<String, String> was = new LinkedHashMap<>();
        Map<String, String> is = new LinkedHashMap<>();
        before.forEach((field, value) -> {
            if (!value.equals(after.getOrDefault(field, ""))) {
                was.put(field, value);
                is.put(field, after.getOrDefault(field, ""));
            }
        });
        after.forEach((field, value) -> {
            if (!before.containsKey(field) && !value.isEmpty()) {
                was.put(field, "");
                is.put(field, value);
            }
        });
        return new Change(was, is);
    }

    /** Whether everything is as it was. */
    public boolean isNone() {
        return before != null && after.isEmpty();
    }
}
