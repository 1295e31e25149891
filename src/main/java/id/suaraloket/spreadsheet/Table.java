package id.suaraloket.spreadsheet;

import id.suaraloket.web.Problem;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The rows of a table one after the other, without those that are blank. */
public interface Table extends Closeable {
    /**
     * The next row, or empty at the end.
     *
     * @throws Problem 400 if the file cannot be read, with the reason as detail
     */
    Optional<Row> read() throws IOException;

    /**
     * Of a file, whatever its name: what kind it is is seen by how it begins.
     *
     * @throws Problem 400 if it is of no kind that is read here
     */
    static Table of(Path file) throws IOException {
        byte[] beginning = new byte[8];
        int length;
        try (InputStream in = Files.newInputStream(file)) {
            length = in.readNBytes(beginning, 0, beginning.length);
        }
        if (begins(beginning, length, 'P', 'K', 3, 4)) {
            return new XlsxTable(file);
        }
        // What Excel wrote until 2003, and writes still where a file has a password.
        if (begins(beginning, length, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw Problem.malformed("spreadsheet.old");
        }
        return new CsvTable(Files.newInputStream(file));
    }

    private static boolean begins(byte[] beginning, int length, int... bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (i >= length || beginning[i] != (byte) bytes[i]) {
                return false;
            }
        }
        return true;
    }
}
