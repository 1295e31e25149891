package id.suaraloket.manual;

import id.suaraloket.web.Problem;
import id.suaraloket.web.View;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.views.ModelAndView;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import java.util.Map;

/** A chapter of the manual, also for whoever cannot log in. */
@Controller("/bantuan")
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Hidden
class ChapterController {
    private final Chapters chapters;

    ChapterController(Chapters chapters) {
        this.chapters = chapters;
    }

    @Get
    ModelAndView<Map<String, Object>> index() {
        return show(Chapter.INDEX);
    }

    @Get("/{chapter}")
    ModelAndView<Map<String, Object>> show(String chapter) {
        Chapter shown = chapters.find(chapter).orElseThrow(Problem::notFound);
        List<Entry> entries = chapters.list().stream()
                .map(one -> new Entry(one.path(), one.title(), one.equals(shown)))
                .toList();
        return View.of("manual/chapter", new ChapterPage(shown.title(), shown.html(), entries));
    }

    record ChapterPage(String title, String html, List<Entry> chapters) {}

    /** A line of the list of chapters. */
    record Entry(String path, String title, boolean here) {}
}
