package id.suaraloket.staff;

import id.suaraloket.office.Services;
import id.suaraloket.office.Unit;
import id.suaraloket.response.HandledSuggestion;
import id.suaraloket.response.Rows;
import id.suaraloket.response.SuggestionCategory;
import id.suaraloket.response.SuggestionFilter;
import id.suaraloket.response.SuggestionSearch;
import id.suaraloket.web.Choice;
import id.suaraloket.web.Messages;
import jakarta.inject.Singleton;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts together the list of a unit's saran. */
@Singleton
class SuggestionListPages {
    /** What it may be narrowed by. */
    static final List<String> FILTERS = List.of("q", "from", "to", "service", "category", "state");

    private static final String UNREAD = "unread";
    private static final String READ = "read";

    private final Services services;
    private final SuggestionSearch suggestions;
    private final SuggestionRows rows;
    private final Messages messages;

    SuggestionListPages(Services services, SuggestionSearch suggestions, SuggestionRows rows, Messages messages) {
        this.services = services;
        this.suggestions = suggestions;
        this.rows = rows;
        this.messages = messages;
    }

    /** What is asked for; the query knows afterwards what is wrong with it. */
    SuggestionFilter filter(Unit unit, ListQuery query, Locale locale) {
        SuggestionListPage.Choices choices = choices(unit, locale);
        String words = query.text("q");
        LocalDate from = query.day("from");
        LocalDate to = query.day("to");
        query.inOrder(from, to);
        String service = query.choice("service", choices.services());
        String category = query.choice("category", choices.categories());
        String state = query.choice("state", choices.states());
        return new SuggestionFilter(
                unit.code(),
                from,
                to,
                service,
                category == null ? null : SuggestionCategory.valueOf(category),
                state == null ? null : (Boolean) state.equals(READ),
                words);
    }

    /** Without saran: what was asked for cannot be looked for. */
    SuggestionListPage refused(Unit unit, ListQuery query, Locale locale) {
        return page(unit, query, null, List.of(), "", null, Pages.none(query), locale);
    }

    /** @param marked see {@link SuggestionListPage} */
    SuggestionListPage of(
            Unit unit, ListQuery query, Rows<HandledSuggestion> found, @Nullable Long marked, Locale locale) {
        UnitClock clock = new UnitClock(messages, locale, unit);
        String unread = found.rows().stream()
                .filter(one -> !one.read())
                .map(one -> one.response().toString())
                .collect(Collectors.joining(","));
        return page(
                unit,
                query,
                query.place().key() == null ? unread(unit, !found.rows().isEmpty(), locale) : null,
                rows.of(unit, found.rows(), locale),
                unread,
                marked,
                Pages.of(query, found, clock, messages, locale),
                locale);
    }

    private SuggestionListPage page(
            Unit unit,
            ListQuery query,
            @Nullable String unread,
            List<SuggestionRow> shown,
            String unreadIds,
            @Nullable Long marked,
            Pages pages,
            Locale locale) {
        return new SuggestionListPage(
                unit.code(),
                unit.name(),
                query.form(),
                choices(unit, locale),
                query.isNarrowed(),
                unread,
                shown,
                unreadIds,
                marked,
                pages,
                query.first());
    }

    private @Nullable String unread(Unit unit, boolean any, Locale locale) {
        long unread = suggestions.countUnread(unit);
        if (unread > 0) {
            String number = NumberFormat.getIntegerInstance(locale).format(unread);
            return messages.get(locale, "staff.suggestion.unread", number, SuggestionSearch.UNREAD_DAYS);
        }
        return any ? messages.get(locale, "staff.suggestion.unread.none", SuggestionSearch.UNREAD_DAYS) : null;
    }

    List<Choice> categories(Locale locale) {
        return Arrays.stream(SuggestionCategory.values())
                .map(one -> new Choice(one.name(), messages.get(locale, "staff.suggestion.category." + one)))
                .toList();
    }

    private SuggestionListPage.Choices choices(Unit unit, Locale locale) {
        return new SuggestionListPage.Choices(
                services.listByUnit(unit.code()).stream()
                        .map(service -> new Choice(service.code(), service.name()))
                        .toList(),
                categories(locale),
                Stream.of(UNREAD, READ)
                        .map(state -> new Choice(state, messages.get(locale, "staff.suggestion.state." + state)))
                        .toList());
    }
}
