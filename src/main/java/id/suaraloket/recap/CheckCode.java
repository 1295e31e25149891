package id.suaraloket.recap;

import id.suaraloket.office.Signs;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * What stands on every document of a final recap, and by which anyone finds what was made final: the first 59 bits of the SHA-256 of its
 * snapshot, in twelve signs without look-alikes.
 *
 * @param value without hyphens
 */
public record CheckCode(String value) {
    private static final int LENGTH = 12;
    private static final int GROUP = 4;

    public CheckCode {
        if (!Signs.are(value, LENGTH)) {
            throw new IllegalArgumentException("not a check code: twelve signs without look-alikes");
        }
    }

    /** The code of a snapshot, byte for byte. */
    static CheckCode of(String snapshot) {
        return new CheckCode(Signs.of(new BigInteger(1, sha256(snapshot)), LENGTH));
    }

    /** The whole digest, in hex. */
    public static String digest(String snapshot) {
        return HexFormat.of().formatHex(sha256(snapshot));
    }

    /** The code in what somebody typed, with hyphens or blanks or without; empty if it cannot be one. */
    public static Optional<CheckCode> find(String typed) {
        return Optional.of(Signs.in(typed))
                .filter(signs -> Signs.are(signs, LENGTH))
                .map(CheckCode::new);
    }

    /** As it is printed, in groups of four. */
    public String printed() {
        return String.join(
                "-", value.substring(0, GROUP), value.substring(GROUP, 2 * GROUP), value.substring(2 * GROUP));
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
