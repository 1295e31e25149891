package id.suaraloket.web;

import io.micronaut.context.MessageSource;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Every text that people read, from {@code i18n/messages_<language>.properties} (UTF-8). A new language is one new file there. A text
 * that a language lacks is given in Indonesian.
 *
 * <p>Unlike the framework's own source, an argument is put in as it is: braces or quotes in what a resident wrote stay what they are.
 */
@Singleton
public final class Messages implements MessageSource {
    /** What speaks when nothing else was asked for. */
    public static final Locale DEFAULT = Locale.forLanguageTag("id");

    private static final String FOLDER = "/i18n/";
    private static final Pattern FILE = Pattern.compile("messages_([a-z]{2,3})\\.properties");
    private static final Pattern ARGUMENT = Pattern.compile("\\{([0-9A-Za-z]+)}");

    private final Map<String, Map<String, String>> texts = readAll();
    private final Map<String, String> defaults = texts.getOrDefault(DEFAULT.getLanguage(), Map.of());
    private final List<Language> languages = texts.entrySet().stream()
            .map(entry -> new Language(entry.getKey(), entry.getValue().getOrDefault("web.language", entry.getKey())))
            .sorted(Comparator.comparing(language -> !language.id().equals(DEFAULT.getLanguage())))
            .toList();

    /** The languages there are: Indonesian first, the others by code. */
    public List<Language> languages() {
        return languages;
    }

    public boolean speaks(String language) {
        return texts.containsKey(language);
    }

    /**
     * The text of a key with its {@code {0}}, {@code {1}} .. filled in.
     *
     * @throws IllegalArgumentException if no language has the key
     */
    public String get(Locale locale, String key, Object... args) {
        String text = find(locale, key).orElseThrow(() -> new IllegalArgumentException("No message " + key));
        Map<String, Object> variables = new HashMap<>();
        for (int i = 0; i < args.length; i++) {
            variables.put(String.valueOf(i), args[i]);
        }
        return fill(text, variables);
    }

    /** The text of a key as it stands in its file. */
    public Optional<String> find(Locale locale, String key) {
        Map<String, String> own = texts.getOrDefault(locale.getLanguage(), defaults);
        String text = own.get(key);
        return Optional.ofNullable(text != null ? text : defaults.get(key));
    }

    /** The texts whose keys begin so, as they stand in their file, in the order of their keys. */
    public SortedMap<String, String> family(Locale locale, String beginning) {
        SortedMap<String, String> family = new TreeMap<>();
        defaults.keySet().stream()
                .filter(key -> key.startsWith(beginning))
                .forEach(key -> find(locale, key).ifPresent(text -> family.put(key, text)));
        return family;
    }

    @Override
    public Optional<String> getRawMessage(String code, MessageContext context) {
        return find(context.getLocale(DEFAULT), code);
    }

    @Override
    public String interpolate(String template, MessageContext context) {
        return fill(template, context.getVariables());
    }

    private static String fill(String text, Map<String, Object> variables) {
        return ARGUMENT.matcher(text).replaceAll(found -> {
            Object value = variables.get(found.group(1));
            return Matcher.quoteReplacement(value == null ? found.group() : value.toString());
        });
    }

    private static Map<String, Map<String, String>> readAll() {
        Map<String, Map<String, String>> all = new TreeMap<>();
        for (String file : list()) {
            Matcher name = FILE.matcher(file);
            if (name.matches()) {
                all.put(name.group(1), read(FOLDER + file));
            }
        }
        return all;
    }

    /** The names in the folder of messages, which is a directory while developing and part of a jar later. */
    private static List<String> list() {
        URL known = Messages.class.getResource(FOLDER + "messages_" + DEFAULT.getLanguage() + ".properties");
        if (known == null) {
            throw new IllegalStateException("No messages on the class path");
        }
        try {
            if (known.openConnection() instanceof JarURLConnection connection) {
                return connection.getJarFile().stream()
                        .map(entry -> "/" + entry.getName())
                        .filter(name -> name.startsWith(FOLDER))
                        .map(name -> name.substring(FOLDER.length()))
                        .toList();
            }
            try (Stream<Path> files = Files.list(Path.of(known.toURI()).resolveSibling("."))) {
                return files.map(file -> String.valueOf(file.getFileName())).toList();
            }
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException("The messages cannot be listed", e);
        }
    }

    private static Map<String, String> read(String resource) {
        Properties properties = new Properties();
        try (InputStream in = Messages.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("No " + resource);
            }
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> texts = new HashMap<>();
        properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
        return Map.copyOf(texts);
    }
}
