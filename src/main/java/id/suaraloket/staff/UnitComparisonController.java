package id.suaraloket.staff;

import id.suaraloket.account.AcrossUnits;
import id.suaraloket.account.Roles;
import id.suaraloket.account.Viewer;
import id.suaraloket.office.Unit;
import id.suaraloket.period.Period;
import id.suaraloket.recap.MonthCount;
import id.suaraloket.recap.Recap;
import id.suaraloket.recap.Recaps;
import id.suaraloket.report.PeriodText;
import id.suaraloket.web.Choice;
import id.suaraloket.web.Problem;
import id.suaraloket.web.View;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.views.ModelAndView;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Two of the units that one may see side by side, in the same period. */
@Controller("/staff/compare")
@Secured(Roles.READER)
@AcrossUnits
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Hidden
class UnitComparisonController {
    private static final String VIEW = "staff/unit-comparison";
    private final VisibleUnits units;
    private final Recaps recaps;
    private final ComparisonAuthor author;
    private final PeriodText texts;
    private final Today today;

    UnitComparisonController(
            VisibleUnits units, Recaps recaps, ComparisonAuthor author, PeriodText texts, Today today) {
        this.units = units;
        this.recaps = recaps;
        this.author = author;
        this.texts = texts;
        this.today = today;
    }

    /**
     * Compares.
     *
     * @param chosen codes of two units; without them the first two
     */
    @Get
    ModelAndView<Map<String, Object>> show(
            @QueryValue("units") @Nullable List<String> chosen,
            @QueryValue @Nullable String period,
            Viewer viewer,
            Locale locale) {
        List<Unit> visible = units.list(viewer);
        if (visible.size() < 2) {
            return View.of(VIEW, UnitComparisonPage.ofNothing());
        }
        List<Unit> two = chosen == null || chosen.isEmpty()
                ? visible.subList(0, 2)
                : chosen.stream().map(code -> get(visible, code)).toList();
        if (two.size() != 2) {
            throw Problem.notFound();
        }
        List<MonthCount> months =
                two.stream().flatMap(unit -> recaps.listMonths(unit).stream()).toList();
        Period shown =
                period == null ? usual(two.get(0), months) : Period.find(period).orElseThrow(Problem::notFound);
        List<Recap> read = recaps.list(two, shown);
        return View.of(
                VIEW,
                new UnitComparisonPage(
                        visible.stream()
                                .map(unit -> new Choice(unit.code(), unit.name()))
                                .toList(),
                        PeriodChoices.of(months, shown, texts, locale).groups(),
                        two.get(0).code(),
                        two.get(1).code(),
                        shown.id(),
                        author.write(
                                read.get(0),
                                name(read.get(0), locale),
                                read.get(1),
                                name(read.get(1), locale),
                                locale)));
    }

    /** The last triwulan in which anybody responded at one of the two. */
    private Period usual(Unit unit, List<MonthCount> months) {
        LocalDate last = months.stream()
                .map(MonthCount::countedIn)
                .max(LocalDate::compareTo)
                .orElseGet(() -> today.of(unit));
        return Period.of(Period.Kind.TRIWULAN, last);
    }

    private String name(Recap recap, Locale locale) {
        return recap.unit().name() + ", " + texts.of(recap.period(), locale);
    }

    private static Unit get(List<Unit> visible, String code) {
        return visible.stream()
                .filter(unit -> unit.code().equals(code))
                .findFirst()
                .orElseThrow(Problem::notFound);
    }
}
