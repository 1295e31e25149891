package id.suaraloket.https;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Keys and certificates as text (RFC 7468), which every other program reads too.
 *
 * @param key null where a file holds certificates alone
 * @param certificates in the order of the file
 */
record Pem(@Nullable PrivateKey key, List<X509Certificate> certificates) {
    private static final Pattern BLOCK =
            Pattern.compile("-----BEGIN (PRIVATE KEY|CERTIFICATE)-----\\s+([A-Za-z0-9+/=\\s]+?)-----END \\1-----");
    private static final int LINE = 64;

    /** @throws GeneralSecurityException if a block is damaged, or not of a kind that this program writes */
    static Pem read(String text) throws GeneralSecurityException {
        PrivateKey key = null;
        List<X509Certificate> certificates = new ArrayList<>();
        try {
            for (MatchResult block : BLOCK.matcher(text).results().toList()) {
                byte[] content = Base64.getMimeDecoder().decode(block.group(2));
                if (block.group(1).equals("CERTIFICATE")) {
                    certificates.add(certificate(content));
                } else {
                    key = KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(content));
                }
            }
        } catch (IllegalArgumentException e) {
            throw new GeneralSecurityException(e);
        }
        return new Pem(key, certificates);
    }

    /** The key first, then the certificates. */
    String write() throws GeneralSecurityException {
        StringBuilder text = new StringBuilder();
        if (key != null) {
            append(text, "PRIVATE KEY", key.getEncoded());
        }
        for (X509Certificate certificate : certificates) {
            append(text, "CERTIFICATE", certificate.getEncoded());
        }
        return text.toString();
    }

    private static void append(StringBuilder text, String kind, byte[] content) {
        String lines = Base64.getMimeEncoder(LINE, new byte[] {'\n'}).encodeToString(content);
        text.append("-----BEGIN %s-----\n%s\n-----END %s-----\n".formatted(kind, lines, kind));
    }

    private static X509Certificate certificate(byte[] content) throws CertificateException {
        return (X509Certificate)
                CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(content));
    }
}
