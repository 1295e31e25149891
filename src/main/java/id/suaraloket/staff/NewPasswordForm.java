package id.suaraloket.staff;

import id.suaraloket.account.Account;
import id.suaraloket.account.NewPassword;
import id.suaraloket.web.FieldProblem;
import id.suaraloket.web.Problem;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A password that somebody chooses, typed twice. */
final class NewPasswordForm {
    private NewPasswordForm() {}

    /**
     * The password.
     *
     * @throws Problem 422 if it is too weak, or not the same twice
     */
    static String of(Map<String, String> fields, Account owner) {
        String chosen = fields.getOrDefault("new", "");
        Optional<FieldProblem> weak = NewPassword.check("new", chosen, owner.name(), owner.fullName());
        if (weak.isPresent()) {
            throw Problem.invalid(List.of(weak.get()));
        }
        if (!chosen.equals(fields.get("again"))) {
            throw Problem.invalid(List.of(FieldProblem.of("again", "account.password.again.different")));
        }
        return chosen;
    }
}
