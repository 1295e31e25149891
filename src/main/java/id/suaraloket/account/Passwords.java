package id.suaraloket.account;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * Keeps passwords as slow salted hashes: PBKDF2 with HMAC-SHA-256, 600.000 rounds by default, 16 bytes of salt (OWASP Password
 * Storage Cheat Sheet), written as {@code pbkdf2-sha256$rounds$salt$hash} so that the rounds can grow.
 */
final class Passwords {
    private static final String SCHEME = "pbkdf2-sha256";
    private static final int SALT_BYTES = 16;
    private static final int HASH_BITS = 256;
    // Without look-alikes: a generated password is read from a screen and typed.
    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final SecureRandom RANDOM = new SecureRandom();

    private Passwords() {}

    static String hash(String password, int rounds) {
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        return String.join("$", SCHEME, String.valueOf(rounds), base64(salt), base64(derive(password, salt, rounds)));
    }

    /** Takes as long for a wrong password as for the right one. */
    static boolean matches(String password, String hash) {
        String[] parts = hash.split("\\$", -1);
        if (parts.length != 4 || !parts[0].equals(SCHEME)) {
            throw new IllegalStateException("a stored password hash has an unknown form");
        }
        byte[] salt = Base64.getDecoder().decode(parts[2]);
        byte[] derived = derive(password, salt, Integer.parseInt(parts[1]));
        return MessageDigest.isEqual(derived, Base64.getDecoder().decode(parts[3]));
    }

    /** How many rounds a hash was made with. */
    static int rounds(String hash) {
        return Integer.parseInt(hash.split("\\$", -1)[1]);
    }

    /** A password of 16 characters by chance, about 79 bits. */
    static String generate() {
        StringBuilder password = new StringBuilder(19);
        for (int i = 0; i < 16; i++) {
            if (i > 0 && i % 4 == 0) {
                password.append('-');
            }
            password.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return password.toString();
    }

    private static byte[] derive(String password, byte[] salt, int rounds) {
        PBEKeySpec spec = new PBEKeySpec(password.toCharArray(), salt, rounds, HASH_BITS);
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(spec)
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        } finally {
            spec.clearPassword();
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().withoutPadding().encodeToString(bytes);
    }
}
