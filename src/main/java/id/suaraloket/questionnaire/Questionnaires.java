package id.suaraloket.questionnaire;

import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Every version of every questionnaire that may be asked or was answered: the built-in ones, and those that units wrote and published.
 * What is published never changes, so it is read from the store once; drafts are no questionnaires yet.
 */
@Singleton
public class Questionnaires {
    private static final String REGULATION = "permenpanrb-14-2017";

    private final Map<String, Questionnaire> read = new ConcurrentHashMap<>();
    private final BuiltIn builtIn;
    private final OwnQuestionnaires own;
    private final ObjectMapper json;

    Questionnaires(BuiltIn builtIn, OwnQuestionnaires own, ObjectMapper json) {
        this.builtIn = builtIn;
        this.own = own;
        this.json = json;
    }

    /** The current version: the highest. */
    public Optional<Questionnaire> find(String code) {
        return builtIn.find(code)
                .or(() -> own.listPublished(code).stream()
                        .filter(row -> row.code().equals(code))
                        .findFirst()
                        .map(this::read));
    }

    public Optional<Questionnaire> find(String code, int version) {
        Questionnaire known = read.get(key(code, version));
        return known != null
                ? Optional.of(known)
                : builtIn.find(code, version)
                        .or(() -> own.find(code, version)
                                .filter(row -> row.code().equals(code) && row.publishedAt() != null)
                                .map(this::read));
    }

    /**
     * The version that a stored response was given to.
     *
     * @throws NoSuchElementException if there is no such version
     */
    public Questionnaire get(String code, int version) {
        return find(code, version)
                .orElseThrow(() -> new NoSuchElementException("No questionnaire " + code + " version " + version));
    }

    /** The versions of one that may have been answered, the current one first; none if there is no such code. */
    public List<Questionnaire> listVersions(String code) {
        List<Questionnaire> known = builtIn.list(code);
        return known.isEmpty()
                ? own.listPublished(code).stream()
                        .filter(row -> row.code().equals(code))
                        .map(this::read)
                        .toList()
                : known;
    }

    /** The current version of each built-in questionnaire, the regulation's own first. */
    public List<Questionnaire> list() {
        return builtIn.list();
    }

    /** What a unit may use: {@link #list()}, then its own. */
    public List<Questionnaire> listFor(String unit) {
        Stream<Questionnaire> written = own.listByUnit(unit).stream()
                .filter(row -> row.publishedAt() != null)
                .map(OwnQuestionnaire::code)
                .distinct()
                .flatMap(code -> find(code).stream());
        return Stream.concat(list().stream(), written).toList();
    }

    public boolean isBuiltIn(String code) {
        return builtIn.find(code).isPresent();
    }

    /** The nine unsur of PermenPANRB 14/2017, in the order of its form. */
    public List<Unsur> regulation() {
        return builtIn.get(REGULATION, 1).unsur();
    }

    private Questionnaire read(OwnQuestionnaire row) {
        return read.computeIfAbsent(key(row.code(), row.version()), key -> {
            try {
                return json.readValue(row.content(), Questionnaire.class);
            } catch (IOException e) {
                throw new UncheckedIOException("Questionnaire " + key + " cannot be read", e);
            }
        });
    }

    private static String key(String code, int version) {
        return code + "@" + version;
    }
}
