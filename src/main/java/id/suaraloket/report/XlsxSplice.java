package id.suaraloket.report;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** Writes a workbook with rows put into its sheets that were never in memory. */
final class XlsxSplice {
    private XlsxSplice() {}

    /** @param parts each with the rows that go above one of its own */
    static void write(XSSFWorkbook book, List<OlahDataPart> parts, OutputStream out) throws IOException {
        ByteArrayOutputStream small = new ByteArrayOutputStream();
        book.write(small);
        try (ZipInputStream from = new ZipInputStream(new ByteArrayInputStream(small.toByteArray()));
                ZipOutputStream to = new Packed(out)) {
            // A little larger than the densest, in a third of the time.
            to.setLevel(Deflater.BEST_SPEED);
            for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                to.putNextEntry(new ZipEntry(entry.getName()));
                OlahDataPart part = find(parts, entry.getName());
                if (part == null) {
                    from.transferTo(to);
                } else {
                    splice(from.readAllBytes(), part, to);
                }
                to.closeEntry();
            }
            to.finish();
        }
    }

    private static @Nullable OlahDataPart find(List<OlahDataPart> parts, String entry) {
        return parts.stream()
                .filter(part -> part.entry().equals(entry))
                .findFirst()
                .orElse(null);
    }

    private static void splice(byte[] sheet, OlahDataPart part, OutputStream to) throws IOException {
        String xml = new String(sheet, StandardCharsets.UTF_8);
        int at = xml.indexOf(part.mark());
        if (at < 0) {
            throw new IllegalStateException("the sheet has no row " + part.mark());
        }
        to.write(xml.substring(0, at).getBytes(StandardCharsets.UTF_8));
        part.copyTo(to);
        to.write(xml.substring(at).getBytes(StandardCharsets.UTF_8));
    }

    /** Leaves open what it writes to, and gives back its packer's memory, which the collector of garbage does not see. */
    static final class Packed extends ZipOutputStream {
        Packed(OutputStream out) {
            super(out);
        }

        @Override
        public void close() {
            def.end();
        }
    }
}
