package id.suaraloket.questionnaire;

import io.micronaut.serde.annotation.Serdeable;
import java.util.HashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * One version of a questionnaire. A value of this type is whole: codes are unique, every question counts for one of the unsur, and
 * every unsur has at least one question.
 *
 * @param code what identifies it across versions, such as {@code lumajang-14}
 * @param version 1 and up
 * @param name what staff see when they choose it
 * @param unsur in the order they are displayed
 * @param questions in the order they are asked
 */
@Serdeable
public record Questionnaire(String code, int version, String name, List<Unsur> unsur, List<Question> questions) {
    /**
     * Checks that the parts fit together.
     *
     * @throws IllegalArgumentException if they do not; the message names the part
     */
    public Questionnaire {
        Wording.requireText(code, "the code of a questionnaire");
        Wording.requireText(name, "the name of " + code);
        if (version < 1) {
            throw new IllegalArgumentException(code + " has version " + version + "; versions start at 1");
        }
        if (unsur.isEmpty()) {
            throw new IllegalArgumentException(code + " has no unsur");
        }
        requireUnique(unsur, Unsur::key, code);
        requireUnique(unsur, Unsur::no, code);
        requireUnique(questions, Question::code, code);
        requireSameUnsur(unsur, questions, code);
        unsur = List.copyOf(unsur);
        questions = List.copyOf(questions);
    }

    /** Names this version and no other, as a sender of answers does: {@code lumajang-14@1}. */
    public String reference() {
        return code + "@" + version;
    }

    public Optional<Question> findQuestion(String code) {
        return questions.stream()
                .filter(question -> question.code().equals(code))
                .findFirst();
    }

    /**
     * The unsur with a key.
     *
     * @throws NoSuchElementException if this questionnaire does not measure that unsur
     */
    public Unsur getUnsur(String key) {
        return unsur.stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException(code + " has no unsur '" + key + "'"));
    }

    /**
     * The questions that count for an unsur, in the order they are asked; never empty.
     *
     * @throws NoSuchElementException if this questionnaire does not measure that unsur
     */
    public List<Question> questionsOf(String unsurKey) {
        String known = getUnsur(unsurKey).key();
        return questions.stream()
                .filter(question -> question.unsur().equals(known))
                .toList();
    }

    private static <T> void requireUnique(List<T> parts, Function<T, String> identity, String code) {
        Set<String> seen = new HashSet<>();
        for (T part : parts) {
            if (!seen.add(identity.apply(part))) {
                throw new IllegalArgumentException(code + " has '" + identity.apply(part) + "' twice");
            }
        }
    }

    private static void requireSameUnsur(List<Unsur> unsur, List<Question> questions, String code) {
        Set<String> measured = unsur.stream().map(Unsur::key).collect(Collectors.toSet());
        Set<String> asked = questions.stream().map(Question::unsur).collect(Collectors.toSet());
        for (Question question : questions) {
            if (!measured.contains(question.unsur())) {
                throw new IllegalArgumentException(code + ": " + question.code() + " counts for '" + question.unsur()
                        + "', which is not among its unsur");
            }
        }
        for (Unsur one : unsur) {
            if (!asked.contains(one.key())) {
                throw new IllegalArgumentException(code + " has no question for unsur '" + one.key() + "'");
            }
        }
    }
}
