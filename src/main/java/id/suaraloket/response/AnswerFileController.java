package id.suaraloket.response;

import id.suaraloket.account.Roles;
import id.suaraloket.audit.Act;
import id.suaraloket.audit.Actor;
import id.suaraloket.audit.AuditTrail;
import id.suaraloket.office.Point;
import id.suaraloket.office.PointCode;
import id.suaraloket.office.Points;
import id.suaraloket.web.Download;
import id.suaraloket.web.Problem;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.ExecutorService;

/** The answers of a point that wait to be taken in, as a file that is sent while it is written. */
@Controller("/api/v1/points/{code}/refused-answers.json")
@Secured(Roles.OPERATOR)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "collection")
class AnswerFileController {
    private final Points points;
    private final RefusedAnswers answers;
    private final ExecutorService executor;
    private final AuditTrail trail;
    private final Clock clock;

    AnswerFileController(
            Points points,
            RefusedAnswers answers,
            @Named(TaskExecutors.BLOCKING) ExecutorService executor,
            AuditTrail trail,
            Clock clock) {
        this.trail = trail;
        this.points = points;
        this.answers = answers;
        this.executor = executor;
        this.clock = clock;
    }

    @Get
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "The refused answers of a point that wait to be taken in",
            description = "In the form in which a tablet saves its own, and the page of the point takes it.")
    @ApiResponse(responseCode = "200", description = "the file")
    @ApiResponse(responseCode = "404", description = "no such point")
    HttpResponse<InputStream> show(String code, HttpRequest<?> request, Actor by) {
        Point point = PointCode.find(code)
                .flatMap(known -> points.findByCode(known.value()))
                .orElseThrow(Problem::notFound);
        String name = "jawaban-" + point.code() + "-" + LocalDate.now(clock) + ".json";
        boolean asked = request.getMethod() != HttpMethod.HEAD;
        if (asked) {
            trail.add(by, Act.EXPORTED, point.unit(), name);
        }
        InputStream body =
                asked ? Download.start(executor, out -> write(point.code(), out)) : InputStream.nullInputStream();
        return HttpResponse.ok(body)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    private void write(String point, OutputStream out) throws IOException {
        print(
                out,
                "{\"format\":\"" + AnswerFile.FORMAT + "\",\"version\":" + AnswerFile.VERSION + ",\"point\":\"" + point
                        + "\",\"answers\":[");
        String separator = "";
        List<RefusedAnswer> page = answers.listWaitingAfter(point, "");
        while (!page.isEmpty()) {
            for (RefusedAnswer answer : page) {
                print(
                        out,
                        separator + "\n{\"id\":\"" + answer.responseId() + "\",\"refused\":" + answer.status()
                                + ",\"response\":" + answer.content() + "}");
                separator = ",";
            }
            page = answers.listWaitingAfter(point, page.get(page.size() - 1).digest());
        }
        print(out, "\n]}\n");
    }

    /** What is kept of an answer is JSON and in ASCII already. */
    private static void print(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.US_ASCII));
    }
}
