package id.suaraloket.web;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A stylesheet or script that a page carries within itself, so that it comes whole or not at all, however bad the network.
 *
 * @param text as it stands in the page
 */
public record InPage(String text) {
    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/|(?<=\\s)//[^\\n]*");

    /** A stylesheet on the class path. */
    public static InPage style(String path) {
        return new InPage(squeezeStyle(read(path)));
    }

    /** The scripts of {@code assets/}, by their names without ending, one after the other. */
    public static InPage script(String... names) {
        return new InPage(Stream.of(names)
                .map(name -> squeezeScript(read("/assets/" + name + ".js")))
                .collect(Collectors.joining("\n")));
    }

    /** As a source expression of a Content-Security-Policy. */
    public String hash() {
        byte[] hash = Resource.sha256(text.getBytes(StandardCharsets.UTF_8));
        return "'sha256-" + Base64.getEncoder().encodeToString(hash) + "'";
    }

    /** Drops what only its writers need. Strings in the stylesheet must not hold runs of blanks or {@code ": "}. */
    static String squeezeStyle(String css) {
        return css.replaceAll("(?s)/\\*.*?\\*/", "")
                .replaceAll("\\s+", " ")
                .replaceAll(" ?([{};,]) ?", "$1")
                .replace(": ", ":")
                .replace(";}", "}")
                .strip();
    }

    /** Drops what only its writers need. Strings and expressions in the scripts must not look like comments. */
    static String squeezeScript(String script) {
        return COMMENT.matcher(script)
                .replaceAll("")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private static String read(String path) {
        return new String(Resource.read(path), StandardCharsets.UTF_8);
    }
}
