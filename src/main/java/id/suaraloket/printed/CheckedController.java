package id.suaraloket.printed;

import id.suaraloket.account.Roles;
import id.suaraloket.ikm.RecapCheck;
import id.suaraloket.office.Unit;
import id.suaraloket.period.Period;
import id.suaraloket.recap.CheckedRecap;
import id.suaraloket.recap.CheckedRecaps;
import id.suaraloket.recap.PastRecaps;
import id.suaraloket.report.PeriodText;
import id.suaraloket.report.Words;
import id.suaraloket.web.Messages;
import id.suaraloket.web.Problem;
import id.suaraloket.web.View;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.views.ModelAndView;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;

/** A printed recap that was kept, checked once more as it is shown. */
@Controller("/staff/units/{unit}/checks/{period}")
@Secured(Roles.READER)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Hidden
class CheckedController {
    private final CheckPages pages;
    private final CheckedRecaps checked;
    private final PastRecaps past;
    private final PrintedJson json;
    private final CheckAuthor author;
    private final PeriodText periods;
    private final Messages messages;

    CheckedController(
            CheckPages pages,
            CheckedRecaps checked,
            PastRecaps past,
            PrintedJson json,
            CheckAuthor author,
            PeriodText periods,
            Messages messages) {
        this.pages = pages;
        this.checked = checked;
        this.past = past;
        this.json = json;
        this.author = author;
        this.periods = periods;
        this.messages = messages;
    }

    @Get
    ModelAndView<Map<String, Object>> show(String unit, String period, Locale locale) {
        Unit found = pages.get(unit);
        Period of = Period.find(period).orElseThrow(Problem::notFound);
        CheckedRecap kept = checked.find(found.code(), of.id()).orElseThrow(Problem::notFound);
        PrintedForm read = PrintedForm.read(json.fields(kept.printed()).orElseThrow());
        Words words = new Words(messages, locale);
        String day = DateTimeFormatter.ofPattern("d MMMM yyyy", locale)
                .format(kept.checkedAt().atOffset(ZoneOffset.UTC).atZoneSameInstant(found.zoneId()));
        if (read.recap() == null) {
            throw new IllegalStateException("a kept recap is not what this program wrote: " + unit + " " + period);
        }
        return View.of(
                "printed/checked",
                new CheckedPage(
                        found.code(),
                        found.name(),
                        of.id(),
                        periods.of(of, locale),
                        CheckAuthor.ikm(read.recap(), words),
                        words.text("check.kept.about", kept.checkedBy(), day),
                        !past.hasResponses(found, of),
                        author.write(RecapCheck.of(read.recap()), read, locale)));
    }
}
