package id.suaraloket.response;

import id.suaraloket.office.Unit;
import id.suaraloket.office.Units;
import id.suaraloket.questionnaire.Questionnaire;
import id.suaraloket.questionnaire.Questionnaires;
import id.suaraloket.web.FieldProblem;
import id.suaraloket.web.Problem;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which versions of questionnaires a unit may have on paper: of each that it has used, every one there ever was. */
@Singleton
public class PrintedVersions {
    private final Units units;
    private final Questionnaires questionnaires;

    PrintedVersions(Units units, Questionnaires questionnaires) {
        this.units = units;
        this.questionnaires = questionnaires;
    }

    /** The unit's present one first, then the latest versions before the earlier ones. */
    public List<Questionnaire> list(Unit unit) {
        List<Questionnaire> versions = new ArrayList<>(versions(unit.questionnaire()));
        units.listQuestionnaires(unit.code()).stream()
                .filter(code -> !code.equals(unit.questionnaire()))
                .forEach(code -> versions.addAll(versions(code)));
        return versions;
    }

    /** The one with this code and version; without a version the present one of the code, without a code the unit's. */
    public Optional<Questionnaire> find(Unit unit, @Nullable String code, @Nullable String version) {
        return list(unit).stream()
                .filter(one -> one.code().equals(code == null ? unit.questionnaire() : code))
                .filter(one -> version == null || String.valueOf(one.version()).equals(version))
                .findFirst();
    }

    /** @throws Problem 422 if the unit cannot have it on paper */
    Questionnaire get(Unit unit, Sheet sheet) {
        return find(unit, sheet.questionnaire(), sheet.version())
                .orElseThrow(
                        () -> Problem.invalid(List.of(FieldProblem.of("questionnaire", "field.unknownQuestionnaire"))));
    }

    private List<Questionnaire> versions(String code) {
        List<Questionnaire> versions = new ArrayList<>();
        questionnaires.find(code).ifPresent(present -> {
            for (int version = present.version(); version > 0; version--) {
                questionnaires.find(code, version).ifPresent(versions::add);
            }
        });
        return versions;
    }
}
