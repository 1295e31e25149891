package id.suaraloket.report;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/** Rows of a sheet as XML, kept in a packed file of this machine until what stands above and below them is known. */
final class OlahDataRowFile implements Closeable {
    private static final int BUFFER = 64 * 1024;

    private final Path file;
    private final Deflater deflater = new Deflater(Deflater.BEST_SPEED);
    private final Writer writer;

    OlahDataRowFile() throws IOException {
        file = Files.createTempFile("suaraloket", ".rows");
        OutputStream packed = new DeflaterOutputStream(Files.newOutputStream(file), deflater, BUFFER);
        // Numbers and names of cells alone: texts stand in the workbook's own table.
        writer = new BufferedWriter(new OutputStreamWriter(packed, StandardCharsets.ISO_8859_1), BUFFER);
    }

    void add(CharSequence row) throws IOException {
        writer.append(row);
    }

    void finish() throws IOException {
        writer.close();
    }

    void copyTo(OutputStream out) throws IOException {
        try (InputStream rows = new InflaterInputStream(Files.newInputStream(file))) {
            rows.transferTo(out);
        }
    }

    @Override
    public void close() throws IOException {
        try {
            writer.close();
        } finally {
            deflater.end();
            Files.deleteIfExists(file);
        }
    }
}
