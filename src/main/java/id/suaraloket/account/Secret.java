package id.suaraloket.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * What its holder alone knows, such as the key in a cookie or the token of a tablet: 32 random bytes in base64url. The
 * database keeps a hash; a plain one will do, since nobody tries out 2^256 of them.
 */
public final class Secret {
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private Secret() {}

    public static String random() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return base64(bytes);
    }

    public static boolean isSecret(String text) {
        return SHAPE.matcher(text).matches();
    }

    /**
     * What is kept of it: SHA-256 in hex.
     *
     * @param purpose keeps the hashes of two kinds of secret apart
     */
    public static String hash(String purpose, String secret) {
        return HexFormat.of().formatHex(digest(purpose, secret));
    }

    /** Another secret, that whoever has this one can make again and nobody else. */
    public static String derive(String purpose, String secret) {
        return base64(digest(purpose, secret));
    }

    private static byte[] digest(String purpose, String secret) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest((purpose + ":" + secret).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
