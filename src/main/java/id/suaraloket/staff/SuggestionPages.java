package id.suaraloket.staff;

import id.suaraloket.office.Unit;
import id.suaraloket.response.HandledSuggestion;
import id.suaraloket.response.SuggestionHandling;
import id.suaraloket.response.SuggestionSearch;
import id.suaraloket.web.Form;
import id.suaraloket.web.Problem;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts together the page of a saran. */
@Singleton
class SuggestionPages {
    static final String VIEW = "staff/suggestion";

    private final SuggestionSearch suggestions;
    private final SuggestionListPages lists;
    private final SuggestionRows rows;

    SuggestionPages(SuggestionSearch suggestions, SuggestionListPages lists, SuggestionRows rows) {
        this.suggestions = suggestions;
        this.lists = lists;
        this.rows = rows;
    }

    /** @throws Problem 404 if the unit has no such saran */
    HandledSuggestion get(Unit unit, String id) {
        return RowId.find(id)
                .flatMap(known -> suggestions.find(unit.code(), known))
                .orElseThrow(Problem::notFound);
    }

    /** What staff have said about it so far. */
    static Form form(HandledSuggestion suggestion) {
        Map<String, String> values = new HashMap<>();
        if (suggestion.category() != null) {
            values.put("category", suggestion.category().name());
        }
        if (suggestion.note() != null) {
            values.put("note", suggestion.note());
        }
        return Form.of(values);
    }

    /** @param back the query of the list it was opened from, null for the day of the saran */
    SuggestionPage masked(Unit unit, HandledSuggestion suggestion, Form form, @Nullable String back, Locale locale) {
        SuggestionRow row = rows.of(unit, List.of(suggestion), locale).get(0);
        return page(unit, suggestion, row, false, form, back, locale);
    }

    /** As it is kept, for whom that is written down. */
    SuggestionPage original(Unit unit, HandledSuggestion suggestion, @Nullable String back, Locale locale) {
        SuggestionRow row = rows.original(unit, suggestion, locale);
        return page(unit, suggestion, row, true, form(suggestion), back, locale);
    }

    private SuggestionPage page(
            Unit unit,
            HandledSuggestion suggestion,
            SuggestionRow row,
            boolean original,
            Form form,
            @Nullable String back,
            Locale locale) {
        String query = back == null ? dayOf(suggestion) : back;
        return new SuggestionPage(
                unit.code(),
                unit.name(),
                row,
                original,
                form,
                lists.categories(locale),
                SuggestionHandling.NOTE_LENGTH,
                query,
                SuggestionPlace.of(unit.code(), query, "", row.id()).toString());
    }

    /** The query of the list that begins with the day of a saran. */
    static String dayOf(HandledSuggestion suggestion) {
        return "?on=" + suggestion.countedOn();
    }
}
