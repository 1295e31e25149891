package id.suaraloket.staff;

import id.suaraloket.office.Service;
import id.suaraloket.office.Services;
import id.suaraloket.office.Unit;
import id.suaraloket.response.HandledSuggestion;
import id.suaraloket.response.VeiledText;
import id.suaraloket.web.Messages;
import jakarta.inject.Singleton;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tells of saran in words. */
@Singleton
class SuggestionRows {
    private final Services services;
    private final Messages messages;

    SuggestionRows(Services services, Messages messages) {
        this.services = services;
        this.messages = messages;
    }

    /** As anybody may see them who may see saran: masked. */
    List<SuggestionRow> of(Unit unit, List<HandledSuggestion> suggestions, Locale locale) {
        UnitClock clock = new UnitClock(messages, locale, unit);
        Map<String, String> names =
                services.listByUnit(unit.code()).stream().collect(Collectors.toMap(Service::code, Service::name));
        return suggestions.stream()
                .map(one -> row(one, VeiledText.of(one.content()), names, clock, locale))
                .toList();
    }

    /** One as it is kept, for whom that is written down. */
    SuggestionRow original(Unit unit, HandledSuggestion suggestion, Locale locale) {
        SuggestionRow masked = of(unit, List.of(suggestion), locale).get(0);
        return new SuggestionRow(
                masked.id(),
                masked.about(),
                suggestion.content(),
                false,
                masked.readBy(),
                masked.category(),
                masked.note(),
                masked.noteBy());
    }

    private SuggestionRow row(
            HandledSuggestion suggestion, VeiledText text, Map<String, String> names, UnitClock clock, Locale locale) {
        return new SuggestionRow(
                suggestion.response().toString(),
                messages.get(
                        locale,
                        "staff.suggestion.about",
                        clock.day(suggestion.countedOn()),
                        names.getOrDefault(suggestion.service(), suggestion.service())),
                text.text(),
                text.veiled(),
                by(suggestion.readBy(), suggestion.readAt(), clock, locale),
                suggestion.category() == null
                        ? null
                        : messages.get(locale, "staff.suggestion.category." + suggestion.category()),
                suggestion.note(),
                by(suggestion.noteBy(), suggestion.noteAt(), clock, locale));
    }

    private @Nullable String by(@Nullable String name, @Nullable LocalDateTime at, UnitClock clock, Locale locale) {
        return name == null || at == null ? null : messages.get(locale, "staff.suggestion.by", name, clock.time(at));
    }
}
