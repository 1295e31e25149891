package id.suaraloket.questionnaire;

import io.micronaut.core.type.Argument;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** Drafts as they are stored. */
@Singleton
class Drafts {
    private static final Argument<List<DraftQuestion>> QUESTIONS = Argument.listOf(DraftQuestion.class);

    private final OwnQuestionnaires own;
    private final ObjectMapper json;

    Drafts(OwnQuestionnaires own, ObjectMapper json) {
        this.own = own;
        this.json = json;
    }

    List<Draft> list(String unit) {
        return own.listByUnit(unit).stream()
                .filter(row -> row.unit().equals(unit) && row.publishedAt() == null)
                .map(this::read)
                .toList();
    }

    Optional<Draft> find(String unit, String code) {
        return own.findDraft(unit, code).filter(row -> isOf(row, unit, code)).map(this::read);
    }

    /** Whoever has it changes it alone, until the transaction is over. */
    Optional<Draft> lock(String unit, String code) {
        return own.lockDraft(unit, code).filter(row -> isOf(row, unit, code)).map(this::read);
    }

    void insert(Draft draft) {
        own.insertDraft(draft.code(), draft.version(), draft.unit(), draft.name(), text(draft.questions()));
    }

    void update(Draft draft) {
        own.updateDraft(draft.code(), draft.version(), draft.name(), text(draft.questions()), draft.setAside());
    }

    void publish(Questionnaire whole, LocalDateTime at) {
        own.publish(whole.code(), whole.version(), text(whole), at);
    }

    /** Whatever a collation takes for equal. */
    private static boolean isOf(OwnQuestionnaire row, String unit, String code) {
        return row.unit().equals(unit) && row.code().equals(code);
    }

    private Draft read(OwnQuestionnaire row) {
        try {
            List<DraftQuestion> questions = json.readValue(row.content(), QUESTIONS);
            return new Draft(row.code(), row.version(), row.unit(), row.name(), row.setAside(), questions);
        } catch (IOException e) {
            throw new UncheckedIOException("Draft " + row.code() + " cannot be read", e);
        }
    }

    private String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
