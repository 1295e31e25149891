package id.suaraloket.account;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;

/** Codes that change each half minute (RFC 6238, HMAC-SHA-1, six digits, which is what every authenticator app can do). */
final class Totp {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SECRET_BYTES = 20;
    private static final TimeBasedOneTimePasswordGenerator GENERATOR = new TimeBasedOneTimePasswordGenerator();

    private Totp() {}

    /** A new secret, in Base32 as apps want it. */
    static String secret() {
        byte[] bytes = new byte[SECRET_BYTES];
        RANDOM.nextBytes(bytes);
        return new Base32().encodeToString(bytes);
    }

    static boolean isSecret(String text) {
        return text.matches("[A-Z2-7]{32}");
    }

    /** The code of a moment. */
    static String code(String secret, Instant at) {
        try {
            SecretKeySpec key = new SecretKeySpec(new Base32().decode(secret), GENERATOR.getAlgorithm());
            return GENERATOR.generateOneTimePasswordString(key, at);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * The time step whose code this is, of the present one and its neighbours, since clocks differ.
     *
     * @param used no step up to this one is taken: a code that was seen over a shoulder is worth nothing
     */
    static OptionalLong match(String secret, String code, Instant now, long used) {
        long step = GENERATOR.getTimeStep().toSeconds();
        long present = now.getEpochSecond() / step;
        byte[] shown = code.replace(" ", "").getBytes(StandardCharsets.UTF_8);
        return LongStream.rangeClosed(present - 1, present + 1)
                .filter(at -> at > used)
                .filter(at -> MessageDigest.isEqual(
                        code(secret, Instant.ofEpochSecond(at * step)).getBytes(StandardCharsets.UTF_8), shown))
                .findFirst();
    }
}
