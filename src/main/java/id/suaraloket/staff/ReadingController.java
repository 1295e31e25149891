package id.suaraloket.staff;

import id.suaraloket.account.Roles;
import id.suaraloket.audit.Actor;
import id.suaraloket.office.Unit;
import id.suaraloket.office.Units;
import id.suaraloket.response.SuggestionHandling;
import id.suaraloket.response.SuggestionSearch;
import id.suaraloket.web.Problem;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Marks saran as read, one or all of a page, and takes that back. */
@Controller("/staff/units/{unit}/suggestions")
@Secured(Roles.OPERATOR)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Hidden
class ReadingController {
    private final Units units;
    private final SuggestionHandling handling;

    ReadingController(Units units, SuggestionHandling handling) {
        this.units = units;
        this.handling = handling;
    }

    @Post("/readings")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> read(String unit, @Body Map<String, String> fields, Actor by) {
        Unit found = unit(unit);
        List<UUID> ids = Stream.of(fields.getOrDefault("ids", "").split(",", SuggestionSearch.PAGE + 1))
                .limit(SuggestionSearch.PAGE)
                .map(RowId::find)
                .flatMap(Optional::stream)
                .toList();
        LocalDateTime at = handling.markRead(found.code(), ids, by);
        String only = ids.size() == 1 ? ids.get(0).toString() : null;
        return HttpResponse.seeOther(SuggestionPlace.of(
                found.code(), fields.get("back"), ReadMark.FIELD + "=" + at.toEpochSecond(ZoneOffset.UTC), only));
    }

    @Post("/readings/undo")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> undo(String unit, @Body Map<String, String> fields, Actor by) {
        Unit found = unit(unit);
        ReadMark.find(fields.get(ReadMark.FIELD))
                .map(seconds -> LocalDateTime.ofInstant(Instant.ofEpochSecond(seconds), ZoneOffset.UTC))
                .ifPresent(at -> handling.undo(found.code(), at, by));
        return HttpResponse.seeOther(SuggestionPlace.of(found.code(), fields.get("back"), "", null));
    }

    @Post("/{id}/unreading")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> unread(String unit, String id, @Body Map<String, String> fields, Actor by) {
        Unit found = unit(unit);
        handling.markUnread(found.code(), RowId.find(id).orElseThrow(Problem::notFound), by);
        return HttpResponse.seeOther(SuggestionPlace.of(found.code(), fields.get("back"), "", id));
    }

    private Unit unit(String code) {
        return units.findByCode(code).orElseThrow(Problem::notFound);
    }
}
