package id.suaraloket.response;

import id.suaraloket.office.OfficeChanged;
import id.suaraloket.office.Point;
import id.suaraloket.office.PointCode;
import id.suaraloket.office.PointKind;
import id.suaraloket.office.Points;
import id.suaraloket.office.Service;
import id.suaraloket.office.Services;
import id.suaraloket.office.Unit;
import id.suaraloket.office.Units;
import id.suaraloket.questionnaire.Questionnaire;
import id.suaraloket.questionnaire.Questionnaires;
import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads from the office what drafts are checked against. A point's is remembered for a second, so that a queue of
 * responses does not ask for the same again and again; what another server changes takes that long to be noticed here.
 */
@Singleton
class Intakes {
    private static final long LIFETIME_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final Map<String, Remembered> remembered = new ConcurrentHashMap<>();
    private final Units units;
    private final Services services;
    private final Points points;
    private final Questionnaires questionnaires;

    Intakes(Units units, Services services, Points points, Questionnaires questionnaires) {
        this.units = units;
        this.services = services;
        this.points = points;
        this.questionnaires = questionnaires;
    }

    /** As it was at most a second ago. */
    Optional<Intake> findByPoint(String code) {
        Remembered recent =
                PointCode.find(code).map(known -> remembered.get(known.value())).orElse(null);
        return recent != null && System.nanoTime() - recent.nanos < LIFETIME_NANOS
                ? Optional.of(recent.intake)
                : readByPoint(code);
    }

    /** As it is now. */
    Optional<Intake> readByPoint(String code) {
        long asked = System.nanoTime();
        Optional<Point> point = PointCode.find(code).flatMap(known -> points.findByCode(known.value()));
        return point.map(found -> {
            Intake intake = of(units.findByCode(found.unit()).orElseThrow(), found);
            // Only points that exist: there are never more of them than in the store.
            remembered.put(found.code(), new Remembered(intake, asked));
            return intake;
        });
    }

    @EventListener
    void forget(OfficeChanged change) {
        remembered.clear();
    }

    /** For files of past responses. */
    Intake ofImport(Unit unit) {
        return of(unit, Channel.IMPORT, null);
    }

    /** For sheets of paper. */
    Intake ofPaper(Unit unit) {
        return of(unit, Channel.PAPER, null);
    }

    private Intake of(Unit unit, Point point) {
        return of(unit, point.kind() == PointKind.KIOSK ? Channel.KIOSK : Channel.QR, point);
    }

    private Intake of(Unit unit, Channel channel, @Nullable Point point) {
        Map<String, Service> known =
                services.listByUnit(unit.code()).stream().collect(Collectors.toMap(Service::code, Function.identity()));
        Map<String, Questionnaire> used = new LinkedHashMap<>();
        for (String code : units.listQuestionnaires(unit.code())) {
            List<Questionnaire> versions = questionnaires.listVersions(code);
            versions.stream().limit(1).forEach(current -> used.put(code, current));
            versions.forEach(version -> used.put(version.reference(), version));
        }
        return new Intake(unit, channel, point, known, used);
    }

    private record Remembered(Intake intake, long nanos) {}
}
