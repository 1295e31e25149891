package id.suaraloket.testing;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The commands of a document, typed as they stand there: each block of shell below a mark {@code <!-- test: name -->}. */
public final class Runbook {
    private static final Pattern BLOCK =
            Pattern.compile("<!-- test: ([^>]+) -->\\s*?\\n( *)```sh\\n(.*?)\\n *```", Pattern.DOTALL);

    private final Map<String, String> blocks = new LinkedHashMap<>();
    private final Map<String, String> replacements = new LinkedHashMap<>();
    private final Path folder;
    private String path = System.getenv("PATH");

    private Runbook(Path folder) {
        this.folder = folder;
    }

    /** @param folder where the commands are run; the jar of the service is put there */
    public static Runbook of(Path document, Path folder) throws IOException {
        Runbook runbook = new Runbook(folder);
        Matcher block = BLOCK.matcher(Files.readString(document));
        while (block.find()) {
            runbook.blocks.put(block.group(1), block.group(3).replaceAll("(?m)^" + block.group(2), ""));
        }
        Path jar = Path.of(System.getProperty("suaraloket.jar", "target/suaraloket.jar"));
        Files.createSymbolicLink(folder.resolve("suaraloket.jar"), jar.toAbsolutePath());
        return runbook;
    }

    /** Where the document's office differs from this one: an address, a name. */
    public Runbook with(String pattern, String replacement) {
        replacements.put(pattern, replacement);
        return this;
    }

    /** Looks for programs here first. */
    public Runbook withPrograms(Path programs) {
        path = programs + File.pathSeparator + path;
        return this;
    }

    /**
     * Runs a block.
     *
     * @return what it printed
     * @throws AssertionError if any of its commands failed
     */
    public String run(String name) throws IOException, InterruptedException {
        String commands = blocks.get(name);
        if (commands == null) {
            throw new AssertionError("no block " + name + " but " + blocks.keySet());
        }
        for (Map.Entry<String, String> replacement : replacements.entrySet()) {
            commands = commands.replaceAll(replacement.getKey(), Matcher.quoteReplacement(replacement.getValue()));
        }
        ProcessBuilder builder =
                new ProcessBuilder("bash", "-euo", "pipefail", "-c", commands).directory(folder.toFile());
        builder.environment().put("PATH", path);
        return Command.run(builder);
    }
}
