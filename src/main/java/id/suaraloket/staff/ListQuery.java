package id.suaraloket.staff;

import id.suaraloket.response.Place;
import id.suaraloket.response.RowKey;
import id.suaraloket.web.Choice;
import id.suaraloket.web.FieldProblem;
import id.suaraloket.web.Form;
import id.suaraloket.web.Problem;
import io.micronaut.http.HttpRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the address of a list asks for: what it is narrowed to, and at which place it is opened. Not for several threads. */
final class ListQuery {
    // Days that every database and every period can hold.
    private static final Pattern DAY = Pattern.compile("20\\d\\d-\\d\\d-\\d\\d");
    private static final int LONGEST_TEXT = 100;

    private final Map<String, String> filter = new LinkedHashMap<>();
    private final List<FieldProblem> problems = new ArrayList<>();
    private final Place place;
    private final Map<String, String> position;

    /**
     * @param names what a list may be narrowed by; anything else in the address is passed over
     * @throws Problem 404 if there can be no such place
     */
    ListQuery(HttpRequest<?> request, List<String> names) {
        for (String name : names) {
            String value = value(request, name);
            if (value != null) {
                filter.put(name, value);
            }
        }
        String before = value(request, "before");
        String after = value(request, "after");
        String on = value(request, "on");
        if (before != null) {
            place = Place.before(RowKey.find(before).orElseThrow(Problem::notFound));
            position = Map.of("before", before);
        } else if (after != null) {
            place = Place.after(RowKey.find(after).orElseThrow(Problem::notFound));
            position = Map.of("after", after);
        } else if (on != null) {
            LocalDate day = day("on", on);
            place = day == null ? Place.newest() : Place.before(RowKey.endOf(day));
            position = Map.of("on", on);
        } else {
            place = Place.newest();
            position = Map.of();
        }
    }

    private static @Nullable String value(HttpRequest<?> request, String name) {
        String value = request.getParameters().get(name);
        return value == null || value.isBlank() ? null : value.strip();
    }

    Place place() {
        return place;
    }

    /** What the list is narrowed to, by field. */
    Map<String, String> filter() {
        return Collections.unmodifiableMap(filter);
    }

    boolean isNarrowed() {
        return !filter.isEmpty();
    }

    /** A day; null if none is given, or what is given is none. */
    @Nullable LocalDate day(String field) {
        String text = filter.get(field);
        return text == null ? null : day(field, text);
    }

    private @Nullable LocalDate day(String field, String text) {
        try {
            if (DAY.matcher(text).matches()) {
                return LocalDate.parse(text);
            }
        } catch (DateTimeException e) {
            // Told below: a month has no such day.
        }
        problems.add(FieldProblem.of(field, "staff.list.day.wrong"));
        return null;
    }

    /** Notes it if the days are the wrong way round. */
    void inOrder(@Nullable LocalDate from, @Nullable LocalDate to) {
        if (from != null && to != null && to.isBefore(from)) {
            problems.add(FieldProblem.of("to", "staff.list.to.early"));
        }
    }

    /** One of these choices; null if none is given, or what is given is none of them. */
    @Nullable String choice(String field, List<Choice> choices) {
        String text = filter.get(field);
        if (text != null && choices.stream().noneMatch(choice -> choice.value().equals(text))) {
            problems.add(FieldProblem.of(field, "staff.list.choice.unknown"));
            return null;
        }
        return text;
    }

    @Nullable String text(String field) {
        String text = filter.get(field);
        if (text != null && text.length() > LONGEST_TEXT) {
            problems.add(FieldProblem.of(field, "field.tooLong", LONGEST_TEXT));
            return null;
        }
        return text;
    }

    /** What was asked, with what is wrong about it as far as it was looked at. */
    Form form() {
        Map<String, String> values = new LinkedHashMap<>(filter);
        values.putAll(position);
        return new Form(values, problems);
    }

    boolean isWrong() {
        return !problems.isEmpty();
    }

    /** The same list from its beginning, as the query of an address. */
    String first() {
        return query(Map.of());
    }

    /** The same list before a place. */
    @Nullable String before(@Nullable RowKey key) {
        return key == null ? null : query(Map.of("before", key.text()));
    }

    /** The same list after a place. */
    @Nullable String after(@Nullable RowKey key) {
        return key == null ? null : query(Map.of("after", key.text()));
    }

    /** This very part of the list. */
    String here() {
        return query(position);
    }

    private String query(Map<String, String> more) {
        Map<String, String> all = new LinkedHashMap<>(filter);
        all.putAll(more);
        return all.isEmpty()
                ? ""
                : all.entrySet().stream()
                        .map(field ->
                                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&", "?", ""));
    }
}
