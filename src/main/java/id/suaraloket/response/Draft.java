package id.suaraloket.response;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An answered form as somebody sent it, before any check: texts, whichever way they came. Values that are null or
 * blank count as not given.
 *
 * @param id the UUID that the sender chose
 * @param submittedAt ISO date and time with offset; not given means the server's time
 * @param answers question code to "1".."4"
 * @param respondent respondent field name to value
 */
public record Draft(
        @Nullable String id,
        @Nullable String point,
        @Nullable String service,
        @Nullable String questionnaire,
        @Nullable String submittedAt,
        Map<String, String> answers,
        Map<String, String> respondent,
        @Nullable String suggestion,
        Hints hints) {
    // Cannot stand in any field that is accepted, so no two different drafts read the same.
    private static final String SEPARATOR = "\u001f";

    public Draft {
        id = given(id);
        point = given(point);
        service = given(service);
        questionnaire = given(questionnaire);
        submittedAt = given(submittedAt);
        answers = given(answers);
        respondent = given(respondent);
        suggestion = given(suggestion);
    }

    Draft withId(String other) {
        return new Draft(other, point, service, questionnaire, submittedAt, answers, respondent, suggestion, hints);
    }

    /**
     * SHA-256 in hex over what was sent. It is taken of the draft, not of what the checks made of it, so that a repeat
     * is known as such even when the point, the service or the questionnaire has changed in between. When the form was
     * opened, what fell into its trap and when it was sent are no part of the answer: a sender that has lost them, or never knew of them,
     * repeats all the same, and the digests of responses that were stored before they existed stay true.
     */
    String digest() {
        StringJoiner content = new StringJoiner(SEPARATOR);
        content.add(orEmpty(point))
                .add(orEmpty(service))
                .add(orEmpty(questionnaire))
                .add(orEmpty(submittedAt));
        answers.forEach((question, answer) -> content.add(question + "=" + answer));
        respondent.forEach((field, value) -> content.add(field + "=" + value));
        content.add(orEmpty(suggestion));
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(content.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip().replace("\r\n", "\n");
    }

    private static Map<String, String> given(Map<String, String> fields) {
        Map<String, String> sorted = new TreeMap<>();
        fields.forEach((name, value) -> {
            String text = given(value);
            if (text != null) {
                sorted.put(name, text);
            }
        });
        return sorted;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
