package id.suaraloket.staff;

import id.suaraloket.office.Service;
import id.suaraloket.office.Services;
import id.suaraloket.recap.Recap;
import id.suaraloket.report.OlahData;
import id.suaraloket.report.OlahDataFiles;
import id.suaraloket.report.PeriodText;
import id.suaraloket.web.Form;
import id.suaraloket.web.Messages;
import id.suaraloket.web.View;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Tells what became of the olah data of a period that staff have asked for. */
@Singleton
class OlahDataPages {
    private static final BigDecimal MEGABYTE = BigDecimal.valueOf(1_000_000);

    private final OlahDataFiles files;
    private final Services services;
    private final PeriodText periods;
    private final Messages messages;

    OlahDataPages(OlahDataFiles files, Services services, PeriodText periods, Messages messages) {
        this.files = files;
        this.services = services;
        this.periods = periods;
        this.messages = messages;
    }

    HttpResponse<?> show(HttpStatus status, Recap recap, Form form, Locale locale) {
        String unit = recap.unit().code();
        List<OlahData> asked = files.list(unit, recap.period());
        Map<String, String> names =
                services.listByUnit(unit).stream().collect(Collectors.toMap(Service::code, Service::name));
        UnitClock clock = new UnitClock(messages, locale, recap.unit());
        return View.response(
                status,
                "staff/olah-data",
                new OlahDataPage(
                        unit,
                        recap.unit().name(),
                        recap.period().id(),
                        periods.of(recap.period(), locale),
                        recap.service() == null ? null : recap.service().code(),
                        recap.service() == null ? null : recap.service().name(),
                        recap.respondents() == 0
                                ? null
                                : NumberFormat.getIntegerInstance(locale).format(recap.respondents()),
                        asked.stream()
                                .map(file -> row(file, names, clock, locale))
                                .toList(),
                        asked.stream().anyMatch(OlahData::isUnderWay),
                        OlahDataFiles.DAYS,
                        form));
    }

    private OlahDataPage.Row row(OlahData file, Map<String, String> names, UnitClock clock, Locale locale) {
        NumberFormat numbers = NumberFormat.getIntegerInstance(locale);
        String service = file.service();
        return new OlahDataPage.Row(
                file.id().toString(),
                service,
                service == null ? null : names.getOrDefault(service, service),
                clock.time(file.askedAt()),
                file.askedBy(),
                file.isReady(),
                file.failure() == null ? null : messages.get(locale, "report.olah.failure." + file.failure()),
                numbers.format(file.done()),
                file.total() == 0
                        ? messages.get(locale, "staff.olah.waiting")
                        : messages.get(
                                locale, "staff.olah.making", numbers.format(file.done()), numbers.format(file.total())),
                file.done(),
                Math.max(file.total(), 1),
                size(file.bytes(), locale),
                file.edition() == null
                        ? messages.get(locale, "report.rekapitulasi.footer.open")
                        : messages.get(locale, "staff.olah.final", numbers.format(file.edition())));
    }

    /** In megabytes, the smallest as 0,1. */
    private String size(long bytes, Locale locale) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(1);
        return messages.get(
                locale,
                "staff.olah.megabytes",
                format.format(BigDecimal.valueOf(bytes).divide(MEGABYTE, 1, RoundingMode.UP)));
    }
}
