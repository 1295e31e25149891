package id.suaraloket.staff;

import id.suaraloket.web.Messages;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Says what the trail keeps under the program's own names as the pages do, where it was changed. The names stay as they are in the
 * trail, since its digests are made of them; one that has no words is shown as it is.
 */
@Singleton
class AuditWords {
    /** Whose values have words already, and where these stand. */
    private static final Map<String, String> CHOICES = Map.of(
            "kind", "staff.response.channel.",
            "role", "account.role.",
            "scopes", "account.scope.",
            "category", "staff.suggestion.category.",
            "weighting", "settings.weighting.",
            "method", "settings.method.",
            "zone", "settings.zone.",
            "state", "staff.follow-up.state.");

    private final Messages messages;

    AuditWords(Messages messages) {
        this.messages = messages;
    }

    /** What became of a thing; a field that was and is empty is none of it. */
    List<Change> changes(Map<String, String> before, Map<String, String> after, Locale locale) {
        TreeSet<String> fields = new TreeSet<>(before.keySet());
        fields.addAll(after.keySet());
        return fields.stream()
                .filter(field -> !before.getOrDefault(field, "").equals(after.getOrDefault(field, "")))
                .map(field -> new Change(
                        field(field, locale),
                        value(field, before.get(field), locale),
                        value(field, after.get(field), locale)))
                .sorted(Comparator.comparing(Change::field))
                .toList();
    }

    /** The subject; a star stands for all that were there. */
    String subject(String subject, Locale locale) {
        return subject.equals("*") ? messages.get(locale, "audit.subject.all") : subject;
    }

    /** Some carry a name of their own behind a blank, and questions are numbered: {@code population 2026-TW3}, {@code q4}. */
    private String field(String field, Locale locale) {
        if (field.matches("q\\d+")) {
            return messages.get(locale, "audit.field.question", field.substring(1));
        }
        String[] parts = field.split(" ", 2);
        String words = messages.find(locale, "audit.field." + parts[0]).orElse(parts[0]);
        return parts.length == 1 ? words : words + " " + parts[1];
    }

    private @Nullable String value(String field, @Nullable String value, Locale locale) {
        if (value == null || value.isEmpty()) {
            return null;
        }
        String choices = CHOICES.get(field);
        if (choices != null) {
            return Arrays.stream(value.split(","))
                    .map(one -> messages.find(locale, choices + one.replace('/', '-'))
                            .orElse(one))
                    .collect(Collectors.joining(", "));
        }
        return switch (value) {
            case "true" -> messages.get(locale, "audit.value.yes");
            case "false" -> messages.get(locale, "audit.value.no");
            case "*" -> messages.get(locale, field.equals("units") ? "account.units.all" : "audit.value.written");
            default -> value;
        };
    }

    /**
     * A field that is not as it was.
     *
     * @param before null if there was nothing
     * @param after null if there is nothing any more
     */
    record Change(
            String field, @Nullable String before, @Nullable String after) {}
}
