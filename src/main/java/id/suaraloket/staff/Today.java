package id.suaraloket.staff;

import id.suaraloket.office.Unit;
import id.suaraloket.response.DayCounts;
import id.suaraloket.web.Messages;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** This day, as the clock of each unit has it. */
@Singleton
class Today {
    private final DayCounts days;
    private final Messages messages;
    private final Clock clock;

    Today(DayCounts days, Messages messages, Clock clock) {
        this.days = days;
        this.messages = messages;
        this.clock = clock;
    }

    LocalDate of(Unit unit) {
        return LocalDate.now(clock.withZone(unit.zoneId()));
    }

    /** How many responses count today, of the units that have any. A statement for each date there is now: one or two. */
    Map<String, Long> count(List<Unit> units) {
        Map<String, Long> counts = new HashMap<>();
        units.stream()
                .collect(Collectors.groupingBy(this::of))
                .forEach(
                        (day, there) -> days.list(there.stream().map(Unit::code).toList(), day)
                                .forEach(count -> counts.put(count.unit(), count.responses())));
        return counts;
    }

    /** The time at which a page was read, in words. */
    String updated(ZoneId zone, Locale locale) {
        String time = DateTimeFormatter.ofPattern(messages.get(locale, "staff.updated.time"), locale)
                .format(clock.instant().atZone(zone));
        return messages.get(locale, "staff.updated", time);
    }
}
