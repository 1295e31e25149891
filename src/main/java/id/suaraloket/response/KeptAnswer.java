package id.suaraloket.response;

import id.suaraloket.web.FieldProblem;
import id.suaraloket.web.JsonBody;
import id.suaraloket.web.JsonText;
import id.suaraloket.web.Problem;
import io.micronaut.json.tree.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An answer as a tablet keeps it.
 *
 * @param refused the status by which it was refused, 0 if it only waits
 * @param response the body of its PUT, see {@link JsonText}
 */
public record KeptAnswer(UUID id, int refused, String response) {
    /** The largest body that hands one over: what a PUT may hold, and what stands around it. */
    public static final int MAX_BYTES = JsonBody.MAX_BYTES + 1024;

    private static final int LARGEST_STATUS = 599;

    /** {@link #MAX_BYTES} as text: no sign takes more than three times its bytes. */
    private static final int LONGEST = 3 * MAX_BYTES;

    /**
     * The one that a tablet hands over under this id.
     *
     * @throws Problem 422 if the id is no UUID, or the fields are not those of an answer
     */
    public static KeptAnswer of(String id, JsonBody fields) {
        Long refused = fields.count("refused", 3);
        JsonNode response = fields.requiredObject("response");
        if (refused != null && refused > LARGEST_STATUS) {
            fields.refuse("refused", "field.notWithin", 0, LARGEST_STATUS);
        }
        fields.check();
        UUID known =
                Intake.findId(id).orElseThrow(() -> Problem.invalid(List.of(FieldProblem.of("id", "field.notUuid"))));
        return new KeptAnswer(known, refused == null ? 0 : refused.intValue(), JsonText.of(response));
    }

    /** The one in an entry of a file, or empty if there is none to be made out. */
    static Optional<KeptAnswer> find(JsonNode entry) {
        JsonNode id = entry.get("id");
        JsonNode response = entry.get("response");
        if (id == null || !id.isString() || response == null || !response.isObject()) {
            return Optional.empty();
        }
        return Intake.findId(id.getStringValue())
                .map(known -> new KeptAnswer(known, status(entry.get("refused")), JsonText.of(response)))
                .filter(answer -> answer.response.length() <= LONGEST);
    }

    /** What cannot be a status says no more than none. */
    private static int status(@Nullable JsonNode refused) {
        if (refused == null || !refused.isNumber()) {
            return 0;
        }
        String number = refused.coerceStringValue();
        return number.matches("[1-5]\\d\\d") ? Integer.parseInt(number) : 0;
    }

    /** SHA-256 in hex over id and response. */
    String digest() {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest((id + " " + response).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
