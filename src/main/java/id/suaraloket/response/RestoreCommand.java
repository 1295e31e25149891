package id.suaraloket.response;

import id.suaraloket.audit.Act;
import id.suaraloket.audit.Actor;
import id.suaraloket.audit.AuditTrail;
import id.suaraloket.command.Command;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/**
 * {@code restore FILE...}: brings archived responses back into the store; ends with 1 where a file was refused or has
 * other content than the store.
 */
@Singleton
@Requires(beans = DataSource.class)
class RestoreCommand implements Command {
    private final Restore restore;
    private final ArchiveWords words;
    private final AuditTrail trail;

    RestoreCommand(Restore restore, ArchiveWords words, AuditTrail trail) {
        this.trail = trail;
        this.restore = restore;
        this.words = words;
    }

    @Override
    public String name() {
        return "restore";
    }

    @Override
    public String usageKey() {
        return "command.restore.usage";
    }

    @Override
    public int run(List<String> arguments) {
        if (arguments.isEmpty() || arguments.get(0).startsWith("-")) {
            return MISUSED;
        }
        // Of several archives of a month the last one first: it knows best whether a response was excluded.
        List<ArchiveFile> files = arguments.stream()
                .map(Path::of)
                .map(ArchiveFile::new)
                .sorted(Comparator.comparing(ArchiveFile::number).reversed())
                .toList();
        return words.run(() -> {
            long other = 0;
            for (ArchiveFile file : files) {
                Restored restored = restore.restore(file);
                other += restored.other();
                trail.add(
                        Actor.program(),
                        Act.RESTORED,
                        null,
                        String.valueOf(file.path().getFileName()),
                        null,
                        Map.of("restored", String.valueOf(restored.restored())));
                words.say("restore.done", file.path(), restored.restored(), restored.stored(), restored.there());
                if (restored.other() > 0) {
                    words.say("restore.other", file.path(), restored.other());
                }
            }
            return other == 0 ? DONE : FOUND;
        });
    }
}
