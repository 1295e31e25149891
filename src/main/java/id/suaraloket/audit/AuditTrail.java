package id.suaraloket.audit;

import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Where everything that staff and the program itself do is written down. Call it last within the transaction of the deed: an entry
 * is there exactly if the deed is, and the chain is held for no longer than it takes. Nothing personal of residents goes in.
 */
@Singleton
public class AuditTrail {
    private final AuditEntries entries;
    private final JsonMapper json;
    private final Clock clock;

    AuditTrail(AuditEntries entries, JsonMapper json, Clock clock) {
        this.entries = entries;
        this.json = json;
        this.clock = clock;
    }

    /** A deed without values before and after. */
    public void add(Actor by, Act act, @Nullable String unit, String subject) {
        add(by, act, unit, subject, null, null);
    }

    /**
     * Adds an entry.
     *
     * @param unit the unit it concerns, null if none or all
     * @param subject what was done something to: a code, an account's name, an id
     * @param before the fields that changed as they were, null if there was nothing
     * @param after the same as they are since, null if there is nothing any more
     */
    @Transactional
    public void add(
            Actor by,
            Act act,
            @Nullable String unit,
            String subject,
            @Nullable Map<String, String> before,
            @Nullable Map<String, String> after) {
        AuditHead head = entries.lockHead();
        AuditEntry entry = new AuditEntry(
                        head.number() + 1,
                        LocalDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS),
                        by.name(),
                        by.origin(),
                        act,
                        unit,
                        subject,
                        text(before),
                        text(after),
                        "")
                .chainedTo(head.hash());
        entries.insert(entry);
        entries.moveHead(entry.number(), entry.hash());
    }

    private @Nullable String text(@Nullable Map<String, String> values) {
        try {
            return values == null
                    ? null
                    : new String(json.writeValueAsBytes(new TreeMap<>(values)), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
