package id.suaraloket.response;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/**
 * Writes an {@link ArchiveFile}. It has its name only once {@link #finish} has brought all of it to the disk; until then
 * it is a file whose name ends in {@link #PART}, which the next attempt overwrites.
 */
final class ArchiveWriter implements Closeable {
    static final String PART = ".part";

    private final Path target;
    private final FileChannel file;
    private final MessageDigest digest = ArchiveFile.newDigest();
    private final Writer text;
    private final CsvWriter csv;

    ArchiveWriter(Path target) throws IOException {
        this.target = target;
        this.file = open(target);
        this.text = new OutputStreamWriter(
                new GZIPOutputStream(new DigestOutputStream(Channels.newOutputStream(file), digest)),
                StandardCharsets.UTF_8.newEncoder().onMalformedInput(CodingErrorAction.REPORT));
        this.csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text);
        csv.writeRecord(ArchiveLine.COLUMNS);
    }

    void write(List<WholeResponse> responses) {
        responses.forEach(whole -> csv.writeRecord(ArchiveLine.write(whole)));
    }

    /** Gives the file its name, with the check beside it first: no archive ever stands there without. */
    ArchiveFile finish() throws IOException {
        csv.close();
        try (FileChannel written = FileChannel.open(part(target), StandardOpenOption.WRITE)) {
            written.force(true);
        }
        Path check = target.resolveSibling(target.getFileName() + ArchiveFile.CHECK);
        String line = HexFormat.of().formatHex(digest.digest()) + "  " + target.getFileName() + "\n";
        try (FileChannel checkFile = open(check)) {
            checkFile.write(StandardCharsets.UTF_8.encode(line));
            checkFile.force(true);
        }
        rename(check);
        rename(target);
        return new ArchiveFile(target);
    }

    @Override
    public void close() throws IOException {
        file.close();
        Files.deleteIfExists(part(target));
    }

    private static FileChannel open(Path target) throws IOException {
        return FileChannel.open(
                part(target),
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE);
    }

    private static void rename(Path target) throws IOException {
        Files.move(part(target), target, StandardCopyOption.ATOMIC_MOVE);
        try (FileChannel folder = FileChannel.open(target.resolveSibling("."), StandardOpenOption.READ)) {
            folder.force(true);
        } catch (IOException e) {
            // Windows opens no folders, and writes their entries down by itself.
        }
    }

    private static Path part(Path target) {
        return target.resolveSibling(target.getFileName() + PART);
    }
}
