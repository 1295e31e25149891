package id.suaraloket.audit;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One line of the trail.
 *
 * @param number counts from 1 without a gap
 * @param happenedAt UTC, to the second
 * @param unit the unit it concerns, null if none or all
 * @param subject what was done something to: a code, an account's name, an id
 * @param beforeValues JSON object of the fields as they were; null if there was nothing
 * @param afterValues JSON object of the fields as they are since
 * @param hash SHA-256 in hex over the entry before and everything here
 */
@MappedEntity("audit_entry")
public record AuditEntry(
        @Id long number,
        LocalDateTime happenedAt,
        String actor,
        @Nullable String origin,
        Act act,
        @Nullable String unit,
        String subject,
        @Nullable String beforeValues,
        @Nullable String afterValues,
        String hash) {

    AuditEntry chainedTo(String before) {
        return new AuditEntry(
                number, happenedAt, actor, origin, act, unit, subject, beforeValues, afterValues, digest(before));
    }

    boolean follows(String before) {
        return hash.equals(digest(before));
    }

    /** Each field with its length before it, so that no two different entries are written alike; a missing one is -1 long. */
    private String digest(String before) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            Stream.of(
                            before,
                            String.valueOf(number),
                            happenedAt.toString(),
                            actor,
                            origin,
                            act.name(),
                            unit,
                            subject,
                            beforeValues,
                            afterValues)
                    .forEach(field -> update(digest, field));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void update(MessageDigest digest, @Nullable String field) {
        byte[] bytes = field == null ? new byte[0] : field.getBytes(StandardCharsets.UTF_8);
        digest.update(
                ByteBuffer.allocate(4).putInt(field == null ? -1 : bytes.length).array());
        digest.update(bytes);
    }
}
