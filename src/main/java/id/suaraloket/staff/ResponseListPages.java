package id.suaraloket.staff;

import id.suaraloket.office.Point;
import id.suaraloket.office.Points;
import id.suaraloket.office.Service;
import id.suaraloket.office.Services;
import id.suaraloket.office.Unit;
import id.suaraloket.recap.MonthCount;
import id.suaraloket.recap.Recaps;
import id.suaraloket.response.Channel;
import id.suaraloket.response.RawResponse;
import id.suaraloket.response.ResponseFilter;
import id.suaraloket.response.Rows;
import id.suaraloket.web.Choice;
import id.suaraloket.web.Messages;
import jakarta.inject.Singleton;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts together the list of a unit's responses. */
@Singleton
class ResponseListPages {
    /** What it may be narrowed by. */
    static final List<String> FILTERS = List.of("from", "to", "service", "channel", "point", "mark");

    private final Services services;
    private final Points points;
    private final Recaps recaps;
    private final ResponseWords words;
    private final Messages messages;

    ResponseListPages(Services services, Points points, Recaps recaps, ResponseWords words, Messages messages) {
        this.services = services;
        this.points = points;
        this.recaps = recaps;
        this.words = words;
        this.messages = messages;
    }

    /** What is asked for; the query knows afterwards what is wrong with it. */
    ResponseFilter filter(Unit unit, ListQuery query, Locale locale) {
        ResponseListPage.Choices choices = choices(unit, locale);
        LocalDate from = query.day("from");
        LocalDate to = query.day("to");
        query.inOrder(from, to);
        String service = query.choice("service", choices.services());
        String channel = query.choice("channel", choices.channels());
        String point = query.choice("point", choices.points());
        String mark = query.choice("mark", choices.marks());
        return new ResponseFilter(
                unit.code(),
                from,
                to,
                service,
                channel == null ? null : Channel.valueOf(channel),
                point,
                mark == null ? null : ResponseFilter.Mark.valueOf(mark));
    }

    /** Without responses: what was asked for cannot be looked for. */
    ResponseListPage refused(Unit unit, ListQuery query, Locale locale) {
        return page(unit, query, null, List.of(), Pages.none(query), locale);
    }

    ResponseListPage of(Unit unit, ListQuery query, Rows<RawResponse> rows, Locale locale) {
        UnitClock clock = new UnitClock(messages, locale, unit);
        return page(
                unit,
                query,
                query.isNarrowed() || query.place().key() != null ? null : total(unit, locale),
                days(unit, rows.rows(), clock, locale),
                Pages.of(query, rows, clock, messages, locale),
                locale);
    }

    private ResponseListPage page(
            Unit unit,
            ListQuery query,
            @Nullable String total,
            List<ResponseListPage.Day> days,
            Pages pages,
            Locale locale) {
        return new ResponseListPage(
                unit.code(), unit.name(), query.form(), choices(unit, locale), query.isNarrowed(), total, days, pages);
    }

    private String total(Unit unit, Locale locale) {
        long counted = recaps.listMonths(unit).stream()
                .mapToLong(MonthCount::responses)
                .sum();
        return messages.get(
                locale,
                "staff.response.total",
                NumberFormat.getIntegerInstance(locale).format(counted));
    }

    private List<ResponseListPage.Day> days(Unit unit, List<RawResponse> rows, UnitClock clock, Locale locale) {
        Map<String, String> places =
                points.listByUnit(unit.code()).stream().collect(Collectors.toMap(Point::code, Point::label));
        Map<String, String> names =
                services.listByUnit(unit.code()).stream().collect(Collectors.toMap(Service::code, Service::name));
        Map<LocalDate, List<RawResponse>> days = rows.stream()
                .collect(Collectors.groupingBy(
                        RawResponse::countedOn, () -> new TreeMap<>(Comparator.reverseOrder()), Collectors.toList()));
        return days.entrySet().stream()
                .map(day -> new ResponseListPage.Day(
                        clock.day(day.getKey()),
                        // Within a part; the store keeps those of a day in the order of their ids.
                        day.getValue().stream()
                                .sorted(Comparator.comparing(RawResponse::submittedAt)
                                        .reversed())
                                .map(response -> row(response, names, places, clock, locale))
                                .toList()))
                .toList();
    }

    private ResponseListPage.Row row(
            RawResponse response,
            Map<String, String> names,
            Map<String, String> places,
            UnitClock clock,
            Locale locale) {
        String place = places.get(response.point());
        String channel = words.channel(response.channel(), locale);
        return new ResponseListPage.Row(
                response.id().toString(),
                clock.hour(response.submittedAt()),
                names.getOrDefault(response.service(), response.service()),
                place == null ? channel : channel + ", " + place,
                ResponseWords.compact(response.answers()),
                words.marks(response, locale));
    }

    private ResponseListPage.Choices choices(Unit unit, Locale locale) {
        return new ResponseListPage.Choices(
                services.listByUnit(unit.code()).stream()
                        .map(service -> new Choice(service.code(), service.name()))
                        .toList(),
                Arrays.stream(Channel.values())
                        .map(channel -> new Choice(channel.name(), words.channel(channel, locale)))
                        .toList(),
                points.listByUnit(unit.code()).stream()
                        .map(point -> new Choice(point.code(), point.label() + " (" + point.code() + ")"))
                        .toList(),
                Arrays.stream(ResponseFilter.Mark.values())
                        .map(mark -> new Choice(mark.name(), messages.get(locale, "staff.response.mark." + mark)))
                        .toList());
    }
}
