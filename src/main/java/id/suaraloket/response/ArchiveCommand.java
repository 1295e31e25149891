package id.suaraloket.response;

import id.suaraloket.audit.Act;
import id.suaraloket.audit.Actor;
import id.suaraloket.audit.AuditTrail;
import id.suaraloket.command.Command;
import id.suaraloket.office.Unit;
import id.suaraloket.office.Units;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;

/**
 * {@code archive FOLDER [--unit CODE]}: moves what is older than the retention from the store into files; ends with 1
 * where it could not be done to the end.
 */
@Singleton
@Requires(beans = DataSource.class)
class ArchiveCommand implements Command {
    private final Archive archive;
    private final SuggestionRetention suggestions;
    private final Units units;
    private final ArchiveWords words;
    private final AuditTrail trail;

    ArchiveCommand(
            Archive archive, SuggestionRetention suggestions, Units units, ArchiveWords words, AuditTrail trail) {
        this.trail = trail;
        this.archive = archive;
        this.suggestions = suggestions;
        this.units = units;
        this.words = words;
    }

    @Override
    public String name() {
        return "archive";
    }

    @Override
    public String usageKey() {
        return "command.archive.usage";
    }

    @Override
    public int run(List<String> arguments) {
        boolean one = arguments.size() == 3 && arguments.get(1).equals("--unit");
        if ((arguments.size() != 1 && !one) || arguments.get(0).startsWith("-")) {
            return MISUSED;
        }
        Path folder = Path.of(arguments.get(0));
        return words.run(() -> archive(folder, one ? List.of(unit(arguments.get(2))) : units.list()));
    }

    private Unit unit(String code) {
        return units.findByCode(code).orElseThrow(() -> new ArchiveTrouble("archive.noUnit", code));
    }

    private int archive(Path path, List<Unit> chosen) throws IOException {
        try (ArchiveFolder folder = new ArchiveFolder(path)) {
            long saran = 0;
            AtomicLong responses = new AtomicLong();
            for (Unit unit : chosen) {
                saran += suggestions.removeExpired(unit);
                archive.archive(unit, folder, month -> {
                    responses.addAndGet(month.responses());
                    trail.add(
                            Actor.program(),
                            Act.ARCHIVED,
                            month.unit(),
                            month.month().toString(),
                            null,
                            Map.of("responses", String.valueOf(month.responses())));
                    words.say("archive.month", month.unit(), month.month().toString(), month.responses());
                });
            }
            words.say("archive.done", responses.get(), saran, path);
        }
        return DONE;
    }
}
