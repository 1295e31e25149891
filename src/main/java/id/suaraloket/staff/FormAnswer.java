package id.suaraloket.staff;

import id.suaraloket.web.FieldProblem;
import id.suaraloket.web.Problem;
import io.micronaut.http.HttpStatus;
import java.util.List;

/** What a form shows again that was refused. */
final class FormAnswer {
    private FormAnswer() {}

    /**
     * What is wrong with its fields.
     *
     * @throws Problem the same if it is about anything but fields
     */
    static List<FieldProblem> problems(Problem refused) {
        if (refused.status() != HttpStatus.UNPROCESSABLE_ENTITY.getCode()) {
            throw refused;
        }
        return refused.fields();
    }
}
