package id.suaraloket.staff;

import id.suaraloket.office.Unit;
import id.suaraloket.web.Messages;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Tells days and times as a unit's calendar and clock show them. */
final class UnitClock {
    private final Messages messages;
    private final Locale locale;
    private final ZoneId zone;

    UnitClock(Messages messages, Locale locale, Unit unit) {
        this.messages = messages;
        this.locale = locale;
        this.zone = unit.zoneId();
    }

    String day(LocalDate day) {
        return format("staff.list.day").format(day);
    }

    /** The time of a day alone. */
    String hour(LocalDateTime utc) {
        return format("staff.list.hour").format(utc.atZone(ZoneOffset.UTC).withZoneSameInstant(zone));
    }

    String time(LocalDateTime utc) {
        return format("staff.list.time").format(utc.atZone(ZoneOffset.UTC).withZoneSameInstant(zone));
    }

    private DateTimeFormatter format(String key) {
        return DateTimeFormatter.ofPattern(messages.get(locale, key), locale);
    }
}
