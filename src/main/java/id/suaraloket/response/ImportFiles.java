package id.suaraloket.response;

import id.suaraloket.audit.Actor;
import id.suaraloket.office.Unit;
import id.suaraloket.spreadsheet.Table;
import id.suaraloket.web.Retry;
import io.micronaut.scheduling.annotation.Scheduled;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * Keeps uploaded files in the store until somebody has seen what they come to and says yes, on whichever server. One becomes
 * a {@link Batch} under the same id, so that a yes said twice stores nothing twice.
 */
@Singleton
public class ImportFiles {
    /** Of which there may be in a file of staff; a program may send more. */
    public static final long MOST_LINES = 100_000;

    private static final Duration KEPT = Duration.ofDays(1);
    private static final int PART = 512 * 1024;
    private static final String PARTS = "SELECT content FROM import_file_part WHERE file = ? ORDER BY number";

    private final StoredImportFiles files;
    private final Import imports;
    private final Batches batches;
    private final TransactionOperations<Connection> transactions;
    private final Clock clock;

    ImportFiles(
            StoredImportFiles files,
            Import imports,
            Batches batches,
            TransactionOperations<Connection> transactions,
            Clock clock) {
        this.files = files;
        this.imports = imports;
        this.batches = batches;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * What a file comes to.
     *
     * @throws id.suaraloket.web.Problem 400 or 422 if it cannot be read
     */
    public ImportPreview preview(Unit unit, byte[] content) {
        return read(content, table -> imports.preview(unit, table, MOST_LINES));
    }

    /** The beginning of a file that is kept: how it comes out is known. */
    public ImportPreview preview(Unit unit, ImportFile file) {
        return read(content(file), table -> imports.beginning(unit, table));
    }

    /** Keeps a file with which nothing is wrong. */
    public ImportFile keep(Unit unit, String name, byte[] content, ImportPreview preview, Actor by) {
        removeOld();
        ImportFile file = new ImportFile(
                UUID.randomUUID(),
                unit.code(),
                name.substring(0, Math.min(name.length(), Batch.NAME_LENGTH)),
                preview.fresh(),
                preview.repeated(),
                by.name(),
                now());
        return transactions.executeWrite(status -> {
            files.insert(file);
            for (int from = 0; from < content.length; from += PART) {
                byte[] part = Arrays.copyOfRange(content, from, Math.min(content.length, from + PART));
                files.insertPart(file.id(), from / PART, part);
            }
            return file;
        });
    }

    public Optional<ImportFile> find(Unit unit, UUID id) {
        return files.find(unit.code(), id);
    }

    /**
     * Stores what a file holds, all of it or nothing, and forgets the file.
     *
     * @return what it came to; where something has become wrong with it since it was looked at, the file stays
     */
    public ImportResult take(Unit unit, ImportFile file, Actor by) {
        Batch batch = Batch.of(file.id(), unit, Channel.IMPORT, file.name(), by, clock.instant());
        ImportResult result = read(content(file), table -> imports.load(unit, table, batch, false, by));
        if (!result.rolledBack()) {
            remove(file);
        }
        return result;
    }

    /** Whether the file of this id is stored as responses. */
    public boolean isTaken(Unit unit, UUID id) {
        return batches.find(unit.code(), id).isPresent();
    }

    public void remove(ImportFile file) {
        Retry.onContention(() -> transactions.executeWrite(status -> {
            files.removeParts(file.id());
            files.remove(file.id());
            return file;
        }));
    }

    /** Those that nobody said yes to: there may be saran in them. */
    @Scheduled(initialDelay = "${suaraloket.upkeep.initial-delay}", fixedDelay = "${suaraloket.upkeep.delay}")
    void removeOld() {
        LocalDateTime before = now().minus(KEPT);
        Retry.onContention(() -> transactions.executeWrite(status -> {
            files.removePartsBefore(before);
            files.removeBefore(before);
            return before;
        }));
    }

    private byte[] content(ImportFile file) {
        return transactions.executeRead(status -> {
            ByteArrayOutputStream content = new ByteArrayOutputStream();
            try (PreparedStatement statement = status.getConnection().prepareStatement(PARTS)) {
                statement.setString(1, file.id().toString());
                try (ResultSet row = statement.executeQuery()) {
                    while (row.next()) {
                        content.writeBytes(row.getBytes("content"));
                    }
                }
            }
            return content.toByteArray();
        });
    }

    /** In a file of this machine meanwhile: parts of a workbook do not lie in the order in which they are needed. */
    private static <T> T read(byte[] content, Function<Table, T> work) {
        try {
            Path file = Files.createTempFile("suaraloket", ".import");
            try {
                try (OutputStream out = Files.newOutputStream(file)) {
                    out.write(content);
                }
                try (Table table = Table.of(file)) {
                    return work.apply(table);
                }
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS);
    }
}
