package id.suaraloket.questionnaire;

import io.micronaut.context.annotation.Context;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * The questionnaires that come with the program, read once. It is made at the start of the program ({@code @Context}), so that a
 * broken file stops the start and is not met by a resident.
 */
@Context
@Singleton
class BuiltIn {
    /** The files under {@code questionnaires/}, one per version; a new version is a new file and a new line here. */
    private static final List<String> BUILT_IN = List.of("permenpanrb-14-2017.json", "lumajang-14.json");

    private final List<Questionnaire> versions;

    /**
     * Reads the built-in questionnaires.
     *
     * @throws IllegalStateException if a file is missing or broken; the message names the file and what is wrong in it
     */
    @Inject
    BuiltIn(ObjectMapper json) {
        this(json, BUILT_IN);
    }

    BuiltIn(ObjectMapper json, List<String> files) {
        versions = files.stream().map(file -> read(json, file)).toList();
        long distinct = versions.stream()
                .map(one -> one.code() + " " + one.version())
                .distinct()
                .count();
        if (distinct < versions.size()) {
            throw new IllegalStateException("Two of the questionnaires " + files + " have the same code and version");
        }
    }

    /** The current version: the highest. */
    Optional<Questionnaire> find(String code) {
        return versions.stream()
                .filter(one -> one.code().equals(code))
                .max(Comparator.comparingInt(Questionnaire::version));
    }

    Optional<Questionnaire> find(String code, int version) {
        return versions.stream()
                .filter(one -> one.code().equals(code) && one.version() == version)
                .findFirst();
    }

    /**
     * The version that a stored response was given to.
     *
     * @throws NoSuchElementException if there is no such version
     */
    Questionnaire get(String code, int version) {
        return find(code, version)
                .orElseThrow(() -> new NoSuchElementException("No questionnaire " + code + " version " + version));
    }

    /** The current version of each questionnaire, the regulation's own first. */
    List<Questionnaire> list() {
        return versions.stream()
                .filter(one -> find(one.code()).filter(one::equals).isPresent())
                .toList();
    }

    /** All versions of one, the latest first; none if there is no such code. */
    List<Questionnaire> list(String code) {
        return versions.stream()
                .filter(one -> one.code().equals(code))
                .sorted(Comparator.comparingInt(Questionnaire::version).reversed())
                .toList();
    }

    private static Questionnaire read(ObjectMapper json, String file) {
        try (InputStream in = BuiltIn.class.getResourceAsStream("/questionnaires/" + file)) {
            if (in == null) {
                throw new FileNotFoundException("not on the class path");
            }
            return json.readValue(in, Questionnaire.class);
        } catch (IOException | IllegalArgumentException e) {
            throw new IllegalStateException("Questionnaire " + file + " cannot be used: " + getFault(e), e);
        }
    }

    /** The innermost message: the JSON reader wraps what a record says about its own fault. */
    private static String getFault(Throwable error) {
        Throwable cause = error.getCause();
        return cause == null ? String.valueOf(error.getMessage()) : getFault(cause);
    }
}
