package id.suaraloket;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** {@code docker-compose.yml} as Compose reads it. */
final class ComposeFile {
    static final Map<String, Object> FILE = read();
    static final Map<String, Object> MYSQL = map(map(FILE, "services"), "mysql");
    static final Map<String, Object> SERVICE = map(map(FILE, "services"), "suaraloket");
    static final Map<String, Object> PROXY = map(map(FILE, "services"), "proxy");

    private ComposeFile() {}

    /** The proxy's Caddyfile, as Compose writes it into the container. */
    static String caddyfile() {
        return unescaped(map(map(FILE, "configs"), "caddyfile").get("content").toString());
    }

    /** The words of a service's health check, as Docker starts them. */
    static List<String> healthCheck(Map<String, Object> service) {
        List<?> test = (List<?>) map(service, "healthcheck").get("test");
        if (!"CMD".equals(test.get(0))) {
            throw new AssertionError("needs a shell: " + test);
        }
        return test.stream().skip(1).map(word -> unescaped(word.toString())).toList();
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> map(Map<String, Object> parent, String key) {
        Object child = parent.get(key);
        if (child == null) {
            throw new AssertionError("docker-compose.yml has no " + key + " beside " + parent.keySet());
        }
        return (Map<String, Object>) child;
    }

    private static String unescaped(String text) {
        return text.replace("$$", "$");
    }

    private static Map<String, Object> read() {
        try (var reader = Files.newBufferedReader(Path.of("docker-compose.yml"))) {
            return new Yaml(new SafeConstructor(new LoaderOptions())).load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
