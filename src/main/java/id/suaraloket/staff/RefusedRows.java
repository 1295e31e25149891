package id.suaraloket.staff;

import id.suaraloket.office.Point;
import id.suaraloket.office.Service;
import id.suaraloket.office.Services;
import id.suaraloket.office.Unit;
import id.suaraloket.response.RefusedAnswers;
import id.suaraloket.response.RefusedVerdict;
import id.suaraloket.response.RefusedVerdicts;
import id.suaraloket.response.WaitingCount;
import id.suaraloket.web.Messages;
import jakarta.inject.Singleton;
import java.text.NumberFormat;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Tells of the refused answers of an office in the reader's words. */
@Singleton
class RefusedRows {
    /** Nobody reads more on one page; a sentence tells of the others, and all are taken in together. */
    private static final int MOST = 50;

    private final RefusedAnswers answers;
    private final RefusedVerdicts verdicts;
    private final Services services;
    private final Messages messages;
    private final Clock clock;

    RefusedRows(RefusedAnswers answers, RefusedVerdicts verdicts, Services services, Messages messages, Clock clock) {
        this.answers = answers;
        this.verdicts = verdicts;
        this.services = services;
        this.messages = messages;
        this.clock = clock;
    }

    /** Those of a point, or empty if there are none to decide about. */
    Optional<RefusedSection> find(Point point, Unit unit, Locale locale) {
        long waiting = answers.countWaiting(point.code());
        long aside = answers.countSetAside(point.code());
        if (waiting + aside == 0) {
            return Optional.empty();
        }
        List<RefusedVerdict> first = verdicts.list(answers.listWaiting(point.code(), MOST), point);
        List<RefusedVerdict> firstAside = verdicts.list(answers.listSetAside(point.code(), MOST), point);
        RefusedFacts facts = facts(unit, locale);
        boolean takeable = waiting > MOST || first.stream().anyMatch(RefusedVerdict::takeable);
        return Optional.of(new RefusedSection(
                sentence("staff.refused.lead", waiting, locale),
                first.stream().map(facts::row).toList(),
                sentence("staff.refused.more", waiting - first.size(), locale),
                takeable,
                sentence("staff.refused.aside.title", aside, locale),
                firstAside.stream().map(facts::row).toList(),
                sentence("staff.refused.more", aside - firstAside.size(), locale)));
    }

    /** The points of some units at which answers wait to be taken in. */
    List<Alert> alerts(List<Unit> units, List<Point> points, Locale locale) {
        Map<String, Long> waiting = answers.listWaitingCounts(units).stream()
                .collect(Collectors.toMap(WaitingCount::point, WaitingCount::answers));
        return points.stream()
                .filter(point -> waiting.containsKey(point.code()))
                .map(point -> new Alert(
                        point.unit(),
                        "/staff/points/" + point.code() + "#refused",
                        messages.get(locale, "staff.home.refused", point.label()),
                        sentence("staff.home.refused.waiting", waiting.getOrDefault(point.code(), 0L), locale)))
                .toList();
    }

    private RefusedFacts facts(Unit unit, Locale locale) {
        Map<String, String> names =
                services.listByUnit(unit.code()).stream().collect(Collectors.toMap(Service::code, Service::name));
        return new RefusedFacts(
                messages, locale, names, new TabletFacts(messages, locale, unit.zoneId(), clock.instant()));
    }

    /** Empty if there is nothing to say it of. */
    private String sentence(String key, long number, Locale locale) {
        return number == 0
                ? ""
                : messages.get(
                        locale, key, NumberFormat.getIntegerInstance(locale).format(number));
    }
}
