package id.suaraloket.staff;

import id.suaraloket.mail.Mail;
import id.suaraloket.office.Point;
import id.suaraloket.office.Points;
import id.suaraloket.office.Unit;
import id.suaraloket.office.Units;
import id.suaraloket.tablet.Concern;
import id.suaraloket.tablet.Tablet;
import id.suaraloket.tablet.TabletWatch;
import id.suaraloket.tablet.Tablets;
import id.suaraloket.web.Messages;
import io.micronaut.context.annotation.Property;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import jakarta.mail.MessagingException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes to whoever looks after the installation when nothing was heard of a tablet for half an hour of office hours: once, until it is
 * heard of again, whichever of several servers notices it first.
 */
@Singleton
class SilenceMails {
    private static final Logger LOG = LoggerFactory.getLogger(SilenceMails.class);

    private final Mail mail;
    private final Units units;
    private final Points points;
    private final TabletWatch watch;
    private final Tablets tablets;
    private final Messages messages;
    private final String address;
    private final Clock clock;

    SilenceMails(
            Mail mail,
            Units units,
            Points points,
            TabletWatch watch,
            Tablets tablets,
            Messages messages,
            @Property(name = "suaraloket.address", defaultValue = "") String address,
            Clock clock) {
        this.mail = mail;
        this.units = units;
        this.points = points;
        this.watch = watch;
        this.tablets = tablets;
        this.messages = messages;
        this.address = address.strip();
        this.clock = clock;
    }

    /** Of all units. */
    @Scheduled(initialDelay = "${suaraloket.silence.delay}", fixedDelay = "${suaraloket.silence.delay}")
    void send() {
        if (mail.isOn()) {
            units.list().forEach(unit -> watch.list(unit).forEach(watched -> send(unit, watched)));
        }
    }

    private void send(Unit unit, TabletWatch.Watched watched) {
        UUID id = watched.tablet().id();
        if (!watched.health().concerns().contains(Concern.SILENT)) {
            tablets.forgetSilence(id);
            return;
        }
        if (tablets.tellSilence(id, LocalDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS)) == 0) {
            return; // It was told before.
        }
        try {
            write(unit, watched.tablet());
        } catch (MessagingException e) {
            tablets.forgetSilence(id); // The next round tries again.
            LOG.warn(
                    "No mail could be sent of a silent tablet at point {}: {}",
                    watched.tablet().point(),
                    e.getMessage());
        }
    }

    private String where(String point) {
        return address.isEmpty() ? point : address + "/staff/points/" + point;
    }

    private void write(Unit unit, Tablet tablet) throws MessagingException {
        String label = points.findByCode(tablet.point()).map(Point::label).orElse(tablet.point());
        TabletFacts facts = new TabletFacts(messages, Messages.DEFAULT, unit.zoneId(), clock.instant());
        mail.send(
                messages.get(Messages.DEFAULT, "staff.silence.subject", label, unit.name()),
                messages.get(
                        Messages.DEFAULT,
                        "staff.silence.text",
                        label,
                        unit.name(),
                        facts.time(tablet.lastSign()),
                        where(tablet.point())));
    }
}
