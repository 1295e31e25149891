package id.suaraloket.response;

import id.suaraloket.office.Point;
import id.suaraloket.office.PointCode;
import id.suaraloket.web.FieldProblem;
import id.suaraloket.web.JsonBody;
import id.suaraloket.web.Problem;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Looks at refused answers anew, as the office is now; stores nothing. */
@Singleton
public class RefusedVerdicts {
    /** No code and no name of a field is longer. */
    private static final int LONGEST = 40;

    private final Intakes intakes;
    private final CounterIntakes counter;
    private final KnownResponses known;
    private final Clock clock;

    RefusedVerdicts(Intakes intakes, CounterIntakes counter, KnownResponses known, Clock clock) {
        this.intakes = intakes;
        this.counter = counter;
        this.known = known;
        this.clock = clock;
    }

    /** Of answers that are kept under the point and have content. */
    public List<RefusedVerdict> list(List<RefusedAnswer> answers, Point keptAt) {
        return answers.stream().map(answer -> verdict(answer, keptAt)).toList();
    }

    private RefusedVerdict verdict(RefusedAnswer answer, Point keptAt) {
        List<FieldProblem> obstacles;
        List<FieldProblem> reasons;
        try {
            Draft draft = CounterIntakes.draft(answer);
            obstacles = obstacles(draft, answer, keptAt);
            reasons = obstacles.isEmpty() ? objections(draft) : obstacles;
        } catch (Problem unreadable) {
            obstacles = unreadable.fields();
            reasons = obstacles;
        }
        // Also of one that cannot be read as a whole.
        JsonBody fields = CounterIntakes.body(answer);
        Instant givenAt = Hints.time(fields.hint("submittedAt"));
        return new RefusedVerdict(
                answer,
                givenAt == null ? null : LocalDateTime.ofInstant(givenAt, ZoneOffset.UTC),
                shown(fields.hint("service")),
                otherPoint(fields.hint("point"), keptAt),
                obstacles.isEmpty(),
                reasons.stream().map(RefusedVerdicts::shown).toList());
    }

    /** What stands against taking it in. */
    private List<FieldProblem> obstacles(Draft draft, RefusedAnswer answer, Point keptAt) {
        Optional<Known> stored = known.find(answer.responseId());
        if (stored.isPresent()) {
            return stored.get().digest().equals(draft.digest())
                    ? List.of()
                    : List.of(FieldProblem.of("id", "import.otherContent"));
        }
        return problems(
                () -> counter.of(draft, keptAt).check(draft, answer.receivedAt().toInstant(ZoneOffset.UTC)));
    }

    /** What stands against its PUT. */
    private List<FieldProblem> objections(Draft draft) {
        return problems(() -> Optional.ofNullable(draft.point())
                .flatMap(intakes::findByPoint)
                .orElseThrow(() -> Problem.invalid(List.of(FieldProblem.of("point", "field.unknownPoint"))))
                .check(draft, clock.instant()));
    }

    private static List<FieldProblem> problems(Runnable check) {
        try {
            check.run();
            return List.of();
        } catch (Problem refused) {
            return refused.fields();
        }
    }

    private static @Nullable String otherPoint(@Nullable String point, Point keptAt) {
        if (point == null) {
            return null;
        }
        String code = PointCode.find(point).map(PointCode::value).orElse(point);
        return code.equals(keptAt.code()) ? null : shown(code);
    }

    /** The names of fields came with the answer too. */
    private static FieldProblem shown(FieldProblem problem) {
        return new FieldProblem(masked(problem.field()), problem.key(), problem.args());
    }

    private static @Nullable String shown(@Nullable String text) {
        return text == null ? null : masked(text.strip());
    }

    private static String masked(String text) {
        // Before it is cut, as a part of a number looks like none.
        String masked = PersonalText.mask(text);
        return masked.substring(0, Math.min(LONGEST, masked.length()));
    }
}
