package id.suaraloket.publication;

import id.suaraloket.recap.PublishedRecaps;
import id.suaraloket.recap.Recap;
import id.suaraloket.report.PeriodText;
import id.suaraloket.report.Rekapitulasi;
import id.suaraloket.report.RekapitulasiAuthor;
import id.suaraloket.web.PageTag;
import id.suaraloket.web.View;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import java.util.Locale;

/** Which units have published their results. */
@Controller("/hasil")
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Hidden
class ResultIndexController {
    private static final PageTag TAG = new PageTag("hasil");

    private final PublishedRecaps published;
    private final RekapitulasiAuthor author;
    private final PeriodText periods;

    ResultIndexController(PublishedRecaps published, RekapitulasiAuthor author, PeriodText periods) {
        this.published = published;
        this.author = author;
        this.periods = periods;
    }

    @Get
    HttpResponse<?> list(Locale locale) {
        List<Row> rows =
                published.listNewest().stream().map(recap -> row(recap, locale)).toList();
        return TAG.on(View.response(HttpStatus.OK, "publication/index", new IndexPage(rows)));
    }

    private Row row(Recap recap, Locale locale) {
        return new Row(
                recap.unit().code(),
                recap.unit().name(),
                periods.of(recap.period(), locale),
                author.figure(recap.ikm(), locale).text(),
                recap.ikm().mutu().map(Enum::name).orElse(Rekapitulasi.NONE));
    }

    record IndexPage(List<Row> units) {}

    record Row(String unit, String name, String period, String ikm, String mutu) {}
}
