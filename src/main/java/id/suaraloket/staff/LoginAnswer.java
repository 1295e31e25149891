package id.suaraloket.staff;

import id.suaraloket.account.LoginOutcome;
import id.suaraloket.web.FieldProblem;
import id.suaraloket.web.LocalPath;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.uri.UriBuilder;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a browser is answered that tried to log in. */
final class LoginAnswer {
    private static final URI HOME = URI.create("/staff");

    private LoginAnswer() {}

    /**
     * Where it goes if what was shown is right.
     *
     * @param next where somebody wanted to go; followed only within this service
     */
    static Optional<HttpResponse<?>> redirect(LoginOutcome outcome, String next) {
        Optional<URI> to = LocalPath.find(next);
        if (outcome instanceof LoginOutcome.In in) {
            MutableHttpResponse<?> answer = HttpResponse.seeOther(to.orElse(HOME));
            return Optional.of(answer.cookies(Set.copyOf(in.cookies())));
        }
        if (outcome instanceof LoginOutcome.CodeDue due) {
            UriBuilder code = UriBuilder.of("/login/code");
            to.ifPresent(uri -> code.queryParam("next", uri));
            return Optional.of(HttpResponse.seeOther(code.build()).cookie(due.cookie()));
        }
        return outcome instanceof LoginOutcome.Expired
                ? Optional.of(HttpResponse.seeOther(URI.create("/login")))
                : Optional.empty();
    }

    /** What it is told otherwise, at the field that was wrong. */
    static List<FieldProblem> problems(String field, LoginOutcome outcome) {
        if (outcome instanceof LoginOutcome.Wait wait) {
            Duration left = wait.left();
            return List.of(
                    left.compareTo(Duration.ofMinutes(1)) < 0
                            ? FieldProblem.of(field, "staff.login.wait.seconds", left.toSeconds() + 1)
                            : FieldProblem.of(field, "staff.login.wait.minutes", left.toMinutes() + 1));
        }
        return List.of(FieldProblem.of(field, "staff.login.wrong." + field));
    }
}
