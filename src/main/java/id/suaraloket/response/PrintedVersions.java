package id.suaraloket.response;

import id.suaraloket.office.Unit;
import id.suaraloket.office.Units;
import id.suaraloket.questionnaire.Questionnaire;
import id.suaraloket.questionnaire.Questionnaires;
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
        List<Questionnaire> versions = new ArrayList<>(questionnaires.listVersions(unit.questionnaire()));
        units.listQuestionnaires(unit.code()).stream()
                .filter(code -> !code.equals(unit.questionnaire()))
                .forEach(code -> versions.addAll(questionnaires.listVersions(code)));
        return versions;
    }

    /** The one of a reference, or the present one of a code; of none the unit's present one. */
    public Optional<Questionnaire> find(Unit unit, @Nullable String reference) {
        String wanted = reference == null ? unit.questionnaire() : reference;
        return list(unit).stream()
                .filter(one -> one.reference().equals(wanted) || one.code().equals(wanted))
                .findFirst();
    }
}
