package id.suaraloket.questionnaire;

import id.suaraloket.audit.Act;
import id.suaraloket.audit.Actor;
import id.suaraloket.audit.AuditTrail;
import id.suaraloket.audit.Change;
import id.suaraloket.web.Problem;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** Writes questionnaires of units: copies one, changes the draft, publishes it, after which that version never changes. */
@Singleton
public class Drafting {
    private static final int LONGEST_BEGINNING = 34;

    private final Questionnaires questionnaires;
    private final OwnQuestionnaires own;
    private final Drafts drafts;
    private final AuditTrail audit;
    private final Clock clock;

    Drafting(Questionnaires questionnaires, OwnQuestionnaires own, Drafts drafts, AuditTrail audit, Clock clock) {
        this.questionnaires = questionnaires;
        this.own = own;
        this.drafts = drafts;
        this.audit = audit;
        this.clock = clock;
    }

    /** The draft of a code, also one that was set aside. */
    public Optional<Draft> find(String unit, String code) {
        return drafts.find(unit, code);
    }

    /** All drafts of a unit, also those that were set aside. */
    public List<Draft> list(String unit) {
        return drafts.list(unit);
    }

    /** A new questionnaire of the unit, which begins with what another one asks. */
    @Transactional
    public Draft copy(Actor by, String unit, Questionnaire source, String name) {
        String beginning = unit.substring(0, Math.min(unit.length(), LONGEST_BEGINNING)) + "-q";
        int number = 1;
        while (own.count(beginning + number) > 0 || questionnaires.isBuiltIn(beginning + number)) {
            number++;
        }
        return insert(by, new Draft(beginning + number, 1, unit, name, false, questions(source)));
    }

    /**
     * The draft of the next version: the one that is there, or a new one that begins with what the present version asks.
     *
     * @throws Problem 404 if the unit has published none of this code
     */
    @Transactional
    public Draft revise(Actor by, String unit, String code) {
        Optional<Draft> there = find(unit, code);
        if (there.isPresent()) {
            return there.get().setAside() ? change(by, unit, code, draft -> draft.aside(false)) : there.get();
        }
        OwnQuestionnaire newest = own.listPublished(code).stream()
                .filter(row -> row.unit().equals(unit) && row.code().equals(code))
                .findFirst()
                .orElseThrow(Problem::notFound);
        Questionnaire present = questionnaires.get(code, newest.version());
        return insert(by, new Draft(code, present.version() + 1, unit, present.name(), false, questions(present)));
    }

    @Transactional
    public Draft rename(Actor by, String unit, String code, String name) {
        return change(by, unit, code, draft -> draft.named(name));
    }

    /** Adds the question, or changes the one of its code. */
    @Transactional
    public Draft put(Actor by, String unit, String code, DraftQuestion question) {
        return change(by, unit, code, draft -> draft.with(question));
    }

    /** Takes a question out, or back in. */
    @Transactional
    public Draft use(Actor by, String unit, String code, String question, boolean used) {
        return change(
                by,
                unit,
                code,
                draft -> draft.with(draft.findQuestion(question)
                        .orElseThrow(Problem::notFound)
                        .used(used)));
    }

    @Transactional
    public Draft move(Actor by, String unit, String code, String question, boolean up) {
        return change(by, unit, code, draft -> draft.moved(question, up));
    }

    @Transactional
    public Draft setAside(Actor by, String unit, String code, boolean aside) {
        return change(by, unit, code, draft -> draft.aside(aside));
    }

    /**
     * Makes the draft a version that may be used and never changes.
     *
     * @throws Problem 409 if it asks nothing
     */
    @Transactional
    public Questionnaire publish(Actor by, String unit, String code) {
        Draft draft = lock(unit, code);
        Questionnaire whole = draft.whole(questionnaires.regulation()).orElseThrow(Problem::conflict);
        drafts.publish(whole, LocalDateTime.now(clock));
        audit.add(
                by,
                Act.QUESTIONNAIRE_CHANGED,
                unit,
                subject(draft),
                Map.of("published", "false"),
                Map.of("published", "true"));
        return whole;
    }

    private Draft insert(Actor by, Draft draft) {
        drafts.insert(draft);
        audit.add(by, Act.QUESTIONNAIRE_CHANGED, draft.unit(), subject(draft), null, draft.facts());
        return draft;
    }

    private Draft change(Actor by, String unit, String code, UnaryOperator<Draft> work) {
        Draft before = lock(unit, code);
        Draft after = work.apply(before);
        Change change = Change.between(before.facts(), after.facts());
        if (!change.isNone()) {
            drafts.update(after);
            audit.add(by, Act.QUESTIONNAIRE_CHANGED, unit, subject(after), change.before(), change.after());
        }
        return after;
    }

    private Draft lock(String unit, String code) {
        return drafts.lock(unit, code).orElseThrow(Problem::notFound);
    }

    private static String subject(Draft draft) {
        return draft.code() + "@" + draft.version();
    }

    private static List<DraftQuestion> questions(Questionnaire source) {
        return IntStream.range(0, source.questions().size())
                .mapToObj(i -> {
                    Question question = source.questions().get(i);
                    return new DraftQuestion(
                            "q" + (i + 1),
                            question.unsur(),
                            source.getUnsur(question.unsur()).name(),
                            question.text(),
                            question.options(),
                            true);
                })
                .toList();
    }
}
