package id.suaraloket.response;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import id.suaraloket.web.FieldProblem;
import id.suaraloket.web.Problem;
import io.micronaut.jackson.core.tree.JsonNodeTreeCodec;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Answers that were taken off a tablet, or off the server, as a file:
 * {@code {"format":"suara-loket-answers","version":1,"point":"UJ2222","answers":[{"id":"..","refused":422,"response":{..}}]}}.
 * What else stands in it is passed over.
 *
 * @param unreadable places among the answers, from 1, at which there is none to be made out
 */
public record AnswerFile(List<KeptAnswer> answers, List<Integer> unreadable) {
    /** The largest that is taken, in bytes: some thirty thousand answers. */
    public static final int MAX_BYTES = 16 * 1024 * 1024;

    static final String FORMAT = "suara-loket-answers";
    static final int VERSION = 1;
    private static final JsonFactory JSON = new JsonFactory();

    public AnswerFile {
        answers = List.copyOf(answers);
        unreadable = List.copyOf(unreadable);
    }

    /**
     * Reads a file to its end before anything is done with it.
     *
     * @throws Problem 422 for the field {@code file} if it is broken, something else, or of a version to come
     */
    public static AnswerFile read(byte[] json) {
        try (JsonParser parser = JSON.createParser(json)) {
            AnswerFile file = new Reading(parser).read();
            if (parser.nextToken() != null) {
                throw refuse("answers.broken");
            }
            return file;
        } catch (IOException e) {
            throw refuse("answers.broken");
        }
    }

    private static Problem refuse(String key, Object... args) {
        return Problem.invalid(List.of(FieldProblem.of("file", key, args)));
    }

    /** One file being read: answer by answer, as all of them as a tree would take many times the memory. */
    private static final class Reading {
        private final JsonParser parser;
        private final List<KeptAnswer> answers = new ArrayList<>();
        private final List<Integer> unreadable = new ArrayList<>();

        Reading(JsonParser parser) {
            this.parser = parser;
        }

        AnswerFile read() throws IOException {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw refuse("answers.broken");
            }
            boolean ours = false;
            boolean known = false;
            boolean filled = false;
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                JsonToken value = parser.nextToken();
                switch (name) {
                    case "format" -> ours = FORMAT.equals(parser.getText());
                    case "version" ->
                        known = value == JsonToken.VALUE_NUMBER_INT
                                && parser.getText().equals("" + VERSION);
                    case "answers" -> filled = value == JsonToken.START_ARRAY;
                    default -> {}
                }
                if (name.equals("answers") && filled) {
                    readAnswers();
                } else {
                    parser.skipChildren();
                }
            }
            if (!ours || !filled) {
                throw refuse("answers.notAnswers");
            }
            if (!known) {
                throw refuse("answers.otherVersion");
            }
            return new AnswerFile(answers, unreadable);
        }

        private void readAnswers() throws IOException {
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                Optional<KeptAnswer> answer =
                        KeptAnswer.find(JsonNodeTreeCodec.getInstance().readTree(parser));
                answer.ifPresentOrElse(answers::add, () -> unreadable.add(answers.size() + unreadable.size() + 1));
            }
        }
    }
}
