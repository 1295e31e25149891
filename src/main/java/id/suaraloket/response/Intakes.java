package id.suaraloket.response;

import id.suaraloket.office.Point;
import id.suaraloket.office.PointCode;
import id.suaraloket.office.Points;
import id.suaraloket.office.Service;
import id.suaraloket.office.Services;
import id.suaraloket.office.Unit;
import id.suaraloket.office.Units;
import id.suaraloket.questionnaire.Questionnaire;
import id.suaraloket.questionnaire.Questionnaires;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads from the office what drafts are checked against. */
@Singleton
class Intakes {
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

    Optional<Intake> findByPoint(String code) {
        return PointCode.find(code)
                .flatMap(known -> points.findByCode(known.value()))
                .map(point -> of(units.findByCode(point.unit()).orElseThrow(), point));
    }

    Intake of(Unit unit, @Nullable Point point) {
        Map<String, Service> known =
                services.listByUnit(unit.code()).stream().collect(Collectors.toMap(Service::code, Function.identity()));
        Map<String, Questionnaire> used = new LinkedHashMap<>();
        for (String code : units.listQuestionnaires(unit.code())) {
            questionnaires.find(code).ifPresent(questionnaire -> used.put(code, questionnaire));
        }
        return new Intake(unit, point, known, used);
    }
}
