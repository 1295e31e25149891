package id.suaraloket.entry;

import id.suaraloket.office.Service;
import id.suaraloket.office.Services;
import id.suaraloket.office.Unit;
import id.suaraloket.response.BatchContents;
import id.suaraloket.response.BatchEntry;
import id.suaraloket.web.Messages;
import jakarta.inject.Singleton;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** The latest of a batch, each in a line. */
@Singleton
class SheetRows {
    private final BatchContents contents;
    private final Services services;
    private final Messages messages;

    SheetRows(BatchContents contents, Services services, Messages messages) {
        this.contents = contents;
        this.services = services;
        this.messages = messages;
    }

    List<PaperPage.SheetRow> list(Unit unit, UUID batch, int most, Locale locale) {
        Map<String, String> names =
                services.listByUnit(unit.code()).stream().collect(Collectors.toMap(Service::code, Service::name));
        return contents.list(batch, most).stream()
                .map(entry -> row(entry, unit, names, locale))
                .toList();
    }

    private PaperPage.SheetRow row(BatchEntry entry, Unit unit, Map<String, String> names, Locale locale) {
        String profile = String.join(", ", entry.respondent());
        String text = messages.get(
                locale,
                profile.isEmpty() ? "entry.sheet.short" : "entry.sheet.short.profile",
                names.getOrDefault(entry.service(), entry.service()),
                DateTimeFormatter.ofPattern("d MMM yyyy", locale).format(entry.countedOn()),
                entry.answers().replace('-', '·'),
                profile);
        return new PaperPage.SheetRow(
                entry.number(),
                entry.id().toString(),
                time(entry.enteredAt(), unit, "HH.mm", locale),
                text,
                !entry.counts(),
                entry.undoneHere());
    }

    static String time(LocalDateTime utc, Unit unit, String pattern, Locale locale) {
        return DateTimeFormatter.ofPattern(pattern, locale)
                .format(utc.atZone(ZoneOffset.UTC).withZoneSameInstant(unit.zoneId()));
    }
}
