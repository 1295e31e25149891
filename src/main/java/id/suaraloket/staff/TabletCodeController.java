package id.suaraloket.staff;

import id.suaraloket.account.Roles;
import id.suaraloket.audit.Act;
import id.suaraloket.audit.Actor;
import id.suaraloket.audit.AuditTrail;
import id.suaraloket.office.Point;
import id.suaraloket.office.Unit;
import id.suaraloket.office.Units;
import id.suaraloket.report.PublicAddress;
import id.suaraloket.report.QrCode;
import id.suaraloket.tablet.Enrolment;
import id.suaraloket.web.Messages;
import id.suaraloket.web.View;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Clock;
import java.util.Locale;

/** A code for one more tablet at a point. */
@Controller("/staff/points/{code}/tablet-codes")
@Secured(Roles.OPERATOR)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Hidden
class TabletCodeController {
    private final PointPages pages;
    private final Units units;
    private final Enrolment enrolment;
    private final PublicAddress address;
    private final Messages messages;
    private final AuditTrail trail;
    private final Clock clock;

    TabletCodeController(
            PointPages pages,
            Units units,
            Enrolment enrolment,
            PublicAddress address,
            Messages messages,
            AuditTrail trail,
            Clock clock) {
        this.trail = trail;
        this.pages = pages;
        this.units = units;
        this.enrolment = enrolment;
        this.address = address;
        this.messages = messages;
        this.clock = clock;
    }

    /** Where a reload or another language leads: a code is not shown twice. */
    @Get
    HttpResponse<?> show(String code) {
        return HttpResponse.seeOther(
                URI.create("/staff/points/" + pages.get(code).code()));
    }

    /** The code is on the page that answers, since it is kept nowhere. */
    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    HttpResponse<?> make(String code, HttpRequest<?> request, Actor by, Locale locale) {
        Point point = pages.get(code);
        if (!Enrolment.isOpen(point)) {
            // Closed meanwhile: its page says so.
            return show(code);
        }
        Unit unit = units.findByCode(point.unit()).orElseThrow();
        Enrolment.NewCode made = enrolment.makeCode(point);
        trail.add(by, Act.TABLET_CODE_MADE, unit.code(), point.code());
        String kiosk = address.forTablets(request) + "/kiosk";
        return View.response(
                HttpStatus.OK,
                "staff/tablet-code",
                new TabletCodePage(
                        unit.name(),
                        point.code(),
                        point.label(),
                        made.code().grouped(),
                        kiosk,
                        PublicAddress.isLocal(kiosk),
                        QrCode.of(kiosk + "#" + made.code().value()).picture(),
                        new TabletFacts(messages, locale, unit.zoneId(), clock.instant()).time(made.expiresAt())));
    }

    /**
     * What the page shows.
     *
     * @param code in groups, to be typed
     * @param kiosk the address that the tablet opens
     * @param local whether that leads nowhere on another machine
     * @param qr a picture of that address with the code
     * @param expires until when it is good
     */
    record TabletCodePage(
            String office,
            String point,
            String label,
            String code,
            String kiosk,
            boolean local,
            String qr,
            String expires) {}
}
