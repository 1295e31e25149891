package id.suaraloket.staff;

import id.suaraloket.audit.Act;
import id.suaraloket.audit.AuditCheck;
import id.suaraloket.audit.AuditEntries;
import id.suaraloket.audit.AuditEntry;
import id.suaraloket.office.Unit;
import id.suaraloket.web.Choice;
import id.suaraloket.web.Messages;
import id.suaraloket.web.View;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts together the pages of the audit trail. */
@Singleton
class AuditPages {
    private static final int PAGE = 50;
    private static final ZoneId INSTALLATION = ZoneId.of(Unit.DEFAULT_ZONE);

    private final AuditEntries entries;
    private final JsonMapper json;
    private final AuditWords words;
    private final Messages messages;

    AuditPages(AuditEntries entries, JsonMapper json, AuditWords words, Messages messages) {
        this.entries = entries;
        this.json = json;
        this.words = words;
        this.messages = messages;
    }

    /**
     * The page.
     *
     * @param unit the one unit it is about, null for everything
     * @param act name of an {@link Act}; anything else shows all
     * @param before shows what is older than the entry of this number
     * @param checked what a check found, null if there was none
     */
    HttpResponse<?> show(
            @Nullable Unit unit, String act, long before, AuditCheck.@Nullable Result checked, Locale locale) {
        String only = Arrays.stream(Act.values())
                .map(Act::name)
                .filter(act::equals)
                .findFirst()
                .orElse("");
        List<AuditEntry> page = unit == null
                ? entries.listBefore(before, only, PAGE + 1)
                : entries.listBeforeOfUnit(unit.code(), before, only, PAGE + 1);
        ZoneId zone = unit == null ? INSTALLATION : unit.zoneId();
        return View.response(
                HttpStatus.OK,
                "staff/audit",
                new AuditPage(
                        unit == null ? null : unit.code(),
                        unit == null ? null : unit.name(),
                        acts(locale),
                        only,
                        page.stream()
                                .limit(PAGE)
                                .map(entry -> row(entry, zone, locale))
                                .toList(),
                        page.size() > PAGE ? page.get(PAGE - 1).number() : null,
                        checked));
    }

    private List<Choice> acts(Locale locale) {
        return Arrays.stream(Act.values())
                .map(each -> new Choice(each.name(), messages.get(locale, "audit.act." + each)))
                .toList();
    }

    private Row row(AuditEntry entry, ZoneId zone, Locale locale) {
        DateTimeFormatter time = DateTimeFormatter.ofPattern("d MMM yyyy, HH.mm.ss", locale);
        return new Row(
                entry.number(),
                time.format(entry.happenedAt().atZone(ZoneOffset.UTC).withZoneSameInstant(zone)),
                entry.actor(),
                entry.origin(),
                messages.get(locale, "audit.act." + entry.act()),
                words.subject(entry.subject(), locale),
                words.changes(read(entry.beforeValues()), read(entry.afterValues()), locale));
    }

    private Map<String, String> read(@Nullable String values) {
        try {
            return values == null ? Map.of() : json.readValue(values, Argument.mapOf(String.class, String.class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What the page shows.
     *
     * @param unit code of the one unit it is about, null for everything
     * @param older number of the last entry shown if there are older ones
     */
    record AuditPage(
            @Nullable String unit,
            @Nullable String office,
            List<Choice> acts,
            String act,
            List<Row> entries,
            @Nullable Long older,
            AuditCheck.@Nullable Result checked) {}

    /** An entry in words. */
    record Row(
            long number,
            String time,
            String actor,
            @Nullable String origin,
            String act,
            String subject,
            List<AuditWords.Change> changes) {}
}
