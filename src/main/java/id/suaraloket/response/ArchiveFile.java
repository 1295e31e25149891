package id.suaraloket.response;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/**
 * An archive of a month of a unit: CSV in UTF-8 with a line for each response, compressed by gzip. A file of the same
 * name with {@link #CHECK} behind it holds its SHA-256 as {@code sha256sum} writes it.
 */
record ArchiveFile(Path path) {
    static final String CHECK = ".sha256";

    private static final Pattern NAME = Pattern.compile(".*-\\d{4}-\\d{2}-(\\d{1,6})\\.csv\\.gz");

    /**
     * Reads it from its first line to its last.
     *
     * @param chunks gets them so many at a time, in the order of the file
     * @throws ArchiveTrouble if the file is not there, not what was written, or no archive
     */
    void read(int size, Consumer<List<WholeResponse>> chunks) {
        check();
        try (InputStreamReader text = new InputStreamReader(
                        new GZIPInputStream(Files.newInputStream(path)),
                        StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT));
                CsvReader<NamedCsvRecord> lines = CsvReader.builder().ofNamedCsvRecord(text)) {
            List<WholeResponse> chunk = new ArrayList<>();
            for (NamedCsvRecord line : lines) {
                if (!ArchiveLine.isHead(line.getHeader())) {
                    throw new ArchiveTrouble("archive.notAnArchive", path);
                }
                chunk.add(read(line));
                if (chunk.size() == size) {
                    chunks.accept(List.copyOf(chunk));
                    chunk.clear();
                }
            }
            if (!chunk.isEmpty()) {
                chunks.accept(List.copyOf(chunk));
            }
        } catch (CsvParseException e) {
            throw new ArchiveTrouble("archive.notAnArchive", path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Which of its month's archives it is, by its name: 1 for the first. */
    int number() {
        Matcher name = NAME.matcher(String.valueOf(path.getFileName()));
        return name.matches() ? Integer.parseInt(name.group(1)) : 1;
    }

    private WholeResponse read(NamedCsvRecord line) {
        try {
            return ArchiveLine.read(line);
        } catch (IllegalArgumentException e) {
            throw new ArchiveTrouble("archive.brokenLine", path, line.getStartingLineNumber());
        }
    }

    private void check() {
        Path check = path.resolveSibling(path.getFileName() + CHECK);
        if (!Files.isRegularFile(path)) {
            throw new ArchiveTrouble("archive.noFile", path);
        }
        if (!Files.isRegularFile(check)) {
            throw new ArchiveTrouble("archive.noCheck", path, check.getFileName());
        }
        try {
            if (!Files.readString(check).strip().startsWith(sha256() + " ")) {
                throw new ArchiveTrouble("archive.damaged", path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String sha256() throws IOException {
        MessageDigest digest = newDigest();
        try (InputStream in = new DigestInputStream(Files.newInputStream(path), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
