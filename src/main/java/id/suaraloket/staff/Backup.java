package id.suaraloket.staff;

import id.suaraloket.web.Problem;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/**
 * A copy of the embedded database, made by the service that holds it: nobody else can, since its file is locked. Responses
 * go on being taken meanwhile; the copy holds all that was acknowledged before it was begun.
 */
@Singleton
class Backup {
    private static final String BEGINNING = "backup-";
    private static final String ENDING = ".zip.tmp";

    private final TransactionOperations<Connection> transactions;

    Backup(TransactionOperations<Connection> transactions) {
        this.transactions = transactions;
    }

    /**
     * Makes a copy on the disk of the database itself, where there is room for it if for anything. It is gone when the
     * stream is closed.
     *
     * @throws Problem 409 if the store is not an embedded database in a file
     */
    synchronized Copy make() throws IOException {
        Path folder = transactions.executeRead(status -> folder(status.getConnection()));
        if (folder == null) {
            throw Problem.backupElsewhere();
        }
        deleteLeftovers(folder);
        Path file = Files.createTempFile(folder, BEGINNING, ENDING);
        try {
            transactions.executeRead(status -> copy(status.getConnection(), file));
            // Measured first: opened like this, a file loses its name at once where the system allows it.
            long bytes = Files.size(file);
            return new Copy(Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE), bytes);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    private static @Nullable Path folder(Connection connection) throws SQLException {
        if (!connection.getMetaData().getDatabaseProductName().equals("H2")) {
            return null;
        }
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("CALL DATABASE_PATH()")) {
            row.next();
            String path = row.getString(1);
            return path == null ? null : Path.of(path).toAbsolutePath().getParent();
        }
    }

    private static boolean copy(Connection connection, Path file) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("BACKUP TO ?")) {
            statement.setString(1, file.toString());
            return statement.execute();
        }
    }

    /** What a service left behind that was killed at this very work. One that is being sent stays until it is sent. */
    private static void deleteLeftovers(Path folder) throws IOException {
        try (DirectoryStream<Path> leftovers = Files.newDirectoryStream(folder, BEGINNING + "*" + ENDING)) {
            for (Path leftover : leftovers) {
                try {
                    Files.deleteIfExists(leftover);
                } catch (FileSystemException e) {
                    // In use, on Windows; elsewhere its name is gone already.
                }
            }
        }
    }

    /**
     * A finished copy.
     *
     * @param zip what {@code org.h2.tools.Restore} reads; to be closed by whoever reads it
     * @param bytes its length
     */
    record Copy(InputStream zip, long bytes) {}
}
