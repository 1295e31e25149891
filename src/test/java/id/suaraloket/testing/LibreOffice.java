package id.suaraloket.testing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** The office's own spreadsheet program, which computes workbooks anew. */
public final class LibreOffice {
    /** Always, whoever wrote the workbook. */
    private static final String SETTINGS = """
            <?xml version="1.0" encoding="UTF-8"?>
            <oor:items xmlns:oor="http://openoffice.org/2001/registry">
            <item oor:path="/org.openoffice.Office.Calc/Formula/Load">
            <prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
            </oor:items>
            """;

    private static final Pattern COMPUTED = Pattern.compile("(<f>[^<]*</f>)<v>[^<]*</v>");

    private LibreOffice() {}

    /**
     * Opens workbooks, all at once, and saves them again.
     *
     * @param folder where they lie; the program's own files go there too
     * @return the folder of those that were saved, under the same names
     */
    public static Path recompute(Path folder, List<Path> workbooks) throws IOException, InterruptedException {
        Path profile = folder.resolve("profile");
        Files.createDirectories(profile.resolve("user"));
        Files.writeString(profile.resolve("user/registrymodifications.xcu"), SETTINGS);
        Path saved = folder.resolve("saved");
        List<String> command = new ArrayList<>(List.of(
                "soffice",
                "-env:UserInstallation=" + profile.toUri(),
                "--headless",
                "--norestore",
                "--convert-to",
                "xlsx:Calc MS Excel 2007 XML",
                "--outdir",
                saved.toString()));
        workbooks.forEach(workbook -> command.add(workbook.toString()));
        Command.run(command);
        return saved;
    }

    /** The same workbook with a wrong value for each formula: what is right afterwards was computed. */
    public static byte[] forgetful(byte[] workbook) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipInputStream from = new ZipInputStream(new ByteArrayInputStream(workbook));
                ZipOutputStream to = new ZipOutputStream(out)) {
            for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                to.putNextEntry(new ZipEntry(entry.getName()));
                copy(entry.getName(), from, to);
                to.closeEntry();
            }
        }
        return out.toByteArray();
    }

    private static void copy(String name, InputStream from, OutputStream to) throws IOException {
        if (!name.startsWith("xl/worksheets/")) {
            from.transferTo(to);
            return;
        }
        Matcher computed = COMPUTED.matcher(new String(from.readAllBytes(), StandardCharsets.UTF_8));
        to.write(computed.replaceAll("$1<v>777</v>").getBytes(StandardCharsets.UTF_8));
    }
}
