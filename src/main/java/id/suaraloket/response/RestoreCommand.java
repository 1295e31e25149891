package id.suaraloket.response;

import id.suaraloket.command.Command;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
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

    RestoreCommand(Restore restore, ArchiveWords words) {
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
                words.say("restore.done", file.path(), restored.restored(), restored.stored(), restored.there());
                if (restored.other() > 0) {
                    words.say("restore.other", file.path(), restored.other());
                }
            }
            return other == 0 ? DONE : FOUND;
        });
    }
}
