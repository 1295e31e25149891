package id.suaraloket.response;

import id.suaraloket.office.Services;
import id.suaraloket.office.Units;
import id.suaraloket.questionnaire.Questionnaires;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.Set;

/** Whether the lines of an archive have a place in this installation, asked before the first of them is stored. */
@Singleton
class RestoreCheck {
    private final Units units;
    private final Services services;
    private final Questionnaires questionnaires;

    RestoreCheck(Units units, Services services, Questionnaires questionnaires) {
        this.units = units;
        this.services = services;
        this.questionnaires = questionnaires;
    }

    /** @throws ArchiveTrouble naming the unit, jenis layanan or questionnaire that is not here */
    void check(ArchiveFile file) {
        Set<Kind> seen = new HashSet<>();
        file.read(
                Restore.CHUNK,
                chunk -> chunk.forEach(line -> {
                    if (seen.add(Kind.of(line.response()))) {
                        check(file, Kind.of(line.response()));
                    }
                }));
    }

    private void check(ArchiveFile file, Kind kind) {
        if (units.findByCode(kind.unit).isEmpty()) {
            throw new ArchiveTrouble("restore.noUnit", file.path(), kind.unit);
        }
        if (services.find(kind.unit, kind.service).isEmpty()) {
            throw new ArchiveTrouble("restore.noService", file.path(), kind.service, kind.unit);
        }
        int questions = questionnaires
                .find(kind.questionnaire, kind.version)
                .map(questionnaire -> questionnaire.questions().size())
                .orElse(-1);
        if (questions != kind.answers) {
            throw new ArchiveTrouble("restore.noQuestionnaire", file.path(), kind.questionnaire, kind.version);
        }
    }

    /** @param answers how many there are */
    private record Kind(String unit, String service, String questionnaire, int version, int answers) {
        static Kind of(Response response) {
            return new Kind(
                    response.unit(),
                    response.service(),
                    response.questionnaire(),
                    response.questionnaireVersion(),
                    response.answers().length());
        }
    }
}
