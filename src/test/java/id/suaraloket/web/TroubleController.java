package id.suaraloket.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.views.ModelAndView;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Everything that can go wrong, for programs under {@code /api} and for people under anything else. */
@Controller("/{side}/trouble")
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
class TroubleController {
    static final String SECRET = "Siti-Aminah-3508";

    @Serdeable
    record Thing(String name, int age) {}

    @Get("/throw/{what}")
    String fail(String what) throws Exception {
        throw switch (what) {
            case "not-found" -> Problem.notFound();
            case "gone" -> Problem.gone();
            case "conflict" -> Problem.conflict();
            case "invalid" -> Problem.invalid(List.of(FieldProblem.of("name", "problem.too-large.limit", 7)));
            case "malformed" -> Problem.malformed("problem.not-acceptable.detail");
            case "too-large" -> Problem.tooLarge(16 * 1024);
            case "too-many" -> Problem.tooManyRequests(7);
            case "unavailable" -> Problem.unavailable(30);
            case "unauthorized" -> Problem.unauthorized();
            case "forbidden" -> Problem.forbidden();
            case "pool" -> new IllegalStateException(new SQLTransientConnectionException(SECRET));
            case "link" -> new SQLException(SECRET, "08S01");
            case "sql" -> new SQLException(SECRET, "22001");
            case "status" -> new HttpStatusException(HttpStatus.PAYMENT_REQUIRED, SECRET);
            default -> new IllegalStateException(SECRET, new NumberFormatException(SECRET));
        };
    }

    @Get(value = "/text", produces = MediaType.TEXT_PLAIN)
    String text(Locale locale) {
        return locale.getLanguage();
    }

    @Get("/number/{number}")
    int number(@PathVariable int number) {
        return number;
    }

    @Put("/thing")
    HttpResponse<Thing> thing(@Body Thing thing) {
        return HttpResponse.ok(thing);
    }

    @Post(value = "/form", consumes = MediaType.APPLICATION_FORM_URLENCODED)
    ModelAndView<Map<String, Object>> form(@Body Map<String, String> form) {
        return View.of("sample/no-such-template", form);
    }

    @Get("/broken")
    ModelAndView<Map<String, Object>> broken() {
        return View.of("sample/broken", "page");
    }

    @Get("/staff")
    @Secured(SecurityRule.IS_AUTHENTICATED)
    String staff() {
        return "staff";
    }

    @Get("/admin")
    @Secured("ADMIN")
    String admin() {
        return "admin";
    }
}
