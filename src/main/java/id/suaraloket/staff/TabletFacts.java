package id.suaraloket.staff;

import id.suaraloket.tablet.Tablet;
import id.suaraloket.tablet.TabletReport;
import id.suaraloket.web.Messages;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What is known of a tablet, line by line; what its browser does not tell is said to be unknown. */
final class TabletFacts {
    private static final long MEGABYTE = 1_000_000;

    private final Messages messages;
    private final Locale locale;
    private final ZoneId zone;
    private final Instant now;
    private final NumberFormat numbers;

    /** @param zone in which times are told */
    TabletFacts(Messages messages, Locale locale, ZoneId zone, Instant now) {
        this.messages = messages;
        this.locale = locale;
        this.zone = zone;
        this.now = now;
        this.numbers = NumberFormat.getIntegerInstance(locale);
    }

    List<Fact> of(Tablet tablet, @Nullable TabletReport report) {
        Fact seen = fact("staff.tablet.seen", seen(tablet.seenAt()));
        return report == null
                ? List.of(seen)
                : List.of(
                        seen,
                        fact("staff.tablet.waiting", waiting(report)),
                        fact("staff.tablet.refused", number(report.refused())),
                        fact("staff.tablet.app", report.app() == null ? unknown() : report.app()),
                        fact("staff.tablet.storage", storage(report.storageUsed(), report.storageQuota())),
                        fact("staff.tablet.kept", yesOrNo(report.storagePersistent())),
                        fact("staff.tablet.battery", battery(report.battery(), report.charging())));
    }

    /** When it was seen last, and what waits on it, in one line. */
    String brief(Tablet tablet, @Nullable TabletReport report) {
        String seen = text("staff.tablet.brief.seen", seen(tablet.seenAt()));
        Long waiting = report == null ? null : report.waiting();
        return waiting == null || waiting == 0
                ? seen
                : seen + " \u00b7 " + text("staff.tablet.brief.waiting", numbers.format(waiting));
    }

    /** A time in UTC as the unit's clock shows it. */
    String time(LocalDateTime utc) {
        return DateTimeFormatter.ofPattern(text("staff.tablet.time"), locale)
                .format(utc.atZone(ZoneOffset.UTC).withZoneSameInstant(zone));
    }

    private String seen(@Nullable LocalDateTime seenAt) {
        return seenAt == null ? text("staff.tablet.seen.never") : time(seenAt);
    }

    private String waiting(TabletReport report) {
        LocalDateTime oldest = report.oldestAt();
        return report.waiting() == null || report.waiting() == 0 || oldest == null
                ? number(report.waiting())
                : text("staff.tablet.waiting.oldest", number(report.waiting()), age(oldest));
    }

    /** In the largest unit of which there is one whole. */
    private String age(LocalDateTime utc) {
        Duration age = Duration.between(utc.toInstant(ZoneOffset.UTC), now);
        if (age.toDays() > 0) {
            return text("staff.tablet.age.days", numbers.format(age.toDays()));
        }
        return age.toHours() > 0
                ? text("staff.tablet.age.hours", numbers.format(age.toHours()))
                : text("staff.tablet.age.minutes", numbers.format(Math.max(0, age.toMinutes())));
    }

    private String storage(@Nullable Long used, @Nullable Long quota) {
        if (quota != null && quota == 0) {
            return text("staff.tablet.storage.none");
        }
        return used == null || quota == null
                ? unknown()
                : text(
                        "staff.tablet.storage.used",
                        numbers.format(used / MEGABYTE),
                        numbers.format(quota / MEGABYTE),
                        numbers.format(used * 100 / quota));
    }

    private String battery(@Nullable Integer percent, @Nullable Boolean charging) {
        if (percent == null) {
            return unknown();
        }
        return text(
                Boolean.TRUE.equals(charging) ? "staff.tablet.battery.charging" : "staff.tablet.battery.left",
                numbers.format(percent));
    }

    private String yesOrNo(@Nullable Boolean flag) {
        if (flag == null) {
            return unknown();
        }
        return text(flag ? "staff.tablet.yes" : "staff.tablet.no");
    }

    private String number(@Nullable Long number) {
        return number == null ? unknown() : numbers.format(number);
    }

    private String unknown() {
        return text("staff.tablet.unknown");
    }

    private Fact fact(String name, String value) {
        return new Fact(text(name), value);
    }

    private String text(String key, Object... args) {
        return messages.get(locale, key, args);
    }
}
