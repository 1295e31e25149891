package id.suaraloket.response;

import id.suaraloket.office.Point;
import id.suaraloket.office.PointCode;
import id.suaraloket.web.FieldProblem;
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
    /** Longer names of fields are nobody's that we know. */
    private static final int NAME_LENGTH = 40;

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
        Draft draft;
        try {
            draft = CounterIntakes.draft(answer);
        } catch (Problem unreadable) {
            return new RefusedVerdict(answer, null, null, null, false, shown(unreadable.fields()));
        }
        List<FieldProblem> obstacles = obstacles(draft, answer, keptAt);
        return new RefusedVerdict(
                answer,
                utc(Hints.time(draft.submittedAt())),
                draft.service() == null ? null : PersonalText.mask(draft.service()),
                otherPoint(draft, keptAt),
                obstacles.isEmpty(),
                shown(obstacles.isEmpty() ? objections(draft) : obstacles));
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

    private static @Nullable String otherPoint(Draft draft, Point keptAt) {
        String point = draft.point();
        if (point == null) {
            return null;
        }
        String code = PointCode.find(point).map(PointCode::value).orElse(PersonalText.mask(point));
        return code.equals(keptAt.code()) ? null : code;
    }

    /** The names of fields came with the answer too. */
    private static List<FieldProblem> shown(List<FieldProblem> problems) {
        return problems.stream()
                .map(problem -> new FieldProblem(
                        PersonalText.mask(problem.field()
                                .substring(
                                        0, Math.min(NAME_LENGTH, problem.field().length()))),
                        problem.key(),
                        problem.args()))
                .toList();
    }

    private static @Nullable LocalDateTime utc(@Nullable Instant time) {
        return time == null ? null : LocalDateTime.ofInstant(time, ZoneOffset.UTC);
    }
}
