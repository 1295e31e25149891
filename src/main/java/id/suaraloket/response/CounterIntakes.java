package id.suaraloket.response;

import id.suaraloket.office.Point;
import id.suaraloket.web.FieldProblem;
import id.suaraloket.web.JsonBody;
import id.suaraloket.web.JsonText;
import id.suaraloket.web.Problem;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/**
 * What an answer that was refused to a tablet is checked against when staff take it in. It was given at the counter, so
 * less can stand against it than against a PUT, which anybody may send: see {@link Intake#forGivenOnTablet}.
 */
@Singleton
class CounterIntakes {
    private final Intakes intakes;

    CounterIntakes(Intakes intakes) {
        this.intakes = intakes;
    }

    /** @throws Problem 422 that names every field that cannot be read */
    static Draft draft(RefusedAnswer answer) {
        return DraftBody.read(answer.responseId().toString(), body(answer), null);
    }

    /** What was refused; there must be content. */
    static JsonBody body(RefusedAnswer answer) {
        String content = answer.content();
        if (content == null) {
            throw new IllegalStateException("nothing is kept of " + answer.responseId());
        }
        return JsonBody.of(JsonText.parse(content));
    }

    /**
     * Of the point at which the answer says that it was given; of the one under which it is kept if that is not known
     * here, as in a file from an installation that was lost.
     *
     * @throws Problem 422 if it was given in another unit: whoever takes it in here may not speak for that
     */
    Intake of(Draft draft, Point keptAt) {
        Intake given = Optional.ofNullable(draft.point())
                .flatMap(intakes::findByPoint)
                .or(() -> intakes.findByPoint(keptAt.code()))
                .orElseThrow(Problem::notFound);
        if (!given.unit().code().equals(keptAt.unit())) {
            throw Problem.invalid(List.of(FieldProblem.of("point", "refused.otherUnit")));
        }
        return given.forGivenOnTablet(draft);
    }
}
