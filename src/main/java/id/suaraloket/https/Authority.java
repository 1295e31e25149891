package id.suaraloket.https;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;

/**
 * An office's private authority. Tablets trust its root, whose key is gone as soon as it has signed the one below it: browsers
 * need not hold a root to the {@link Reach} written in it, but hold the next one to it.
 *
 * @param key of the issuer
 * @param issuer what signs the server's certificates
 * @param root what tablets trust
 */
record Authority(PrivateKey key, X509Certificate issuer, X509Certificate root) {
    /** As long as a tablet lasts. */
    private static final Duration YEARS = Duration.ofDays(3653);

    /** No browser objects to it, also not where the rules for public certificates are taken for all. */
    private static final Duration SERVER = Duration.ofDays(397);

    /** For tablets whose clock is slow. */
    private static final Duration BEFORE = Duration.ofDays(1);

    /** A new one, named after its first host, which all its hosts are within the reach of. */
    static Authority make(List<Host> hosts, Instant now) throws GeneralSecurityException, IOException {
        KeyPair rootKeys = keys();
        KeyPair issuerKeys = keys();
        String name = "Suara Loket " + hosts.get(0).value();
        Instant from = now.minus(BEFORE);
        Instant to = now.plus(YEARS);
        X509Certificate root = CertificateWriter.of(name, rootKeys.getPublic(), from, to)
                .authority(1)
                .with(Extension.nameConstraints, Reach.of(hosts))
                .selfSigned(rootKeys.getPrivate());
        X509Certificate issuer = CertificateWriter.of(name + " - HTTPS", issuerKeys.getPublic(), from, to)
                .authority(0)
                .with(Extension.nameConstraints, Reach.of(hosts))
                .with(Extension.extendedKeyUsage, new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth))
                .signedBy(root, rootKeys.getPrivate());
        return new Authority(issuerKeys.getPrivate(), issuer, root);
    }

    /** A certificate for a server that browsers find at these hosts, with a key of its own. */
    ServerCertificate issue(List<Host> hosts, Instant now) throws GeneralSecurityException, IOException {
        KeyPair keys = keys();
        Instant to = now.plus(SERVER).isBefore(ends()) ? now.plus(SERVER) : ends();
        X509Certificate certificate = CertificateWriter.of(
                        hosts.get(0).value(), keys.getPublic(), now.minus(BEFORE), to)
                .server(new KeyUsage(KeyUsage.digitalSignature))
                .with(Extension.extendedKeyUsage, new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth))
                .with(
                        Extension.subjectAlternativeName,
                        new GeneralNames(hosts.stream().map(Host::inCertificate).toArray(GeneralName[]::new)))
                .signedBy(issuer, key);
        return new ServerCertificate(keys.getPrivate(), List.of(certificate, issuer));
    }

    Instant ends() {
        return issuer.getNotAfter().toInstant();
    }

    boolean permits(Host host) {
        return Reach.permits(issuer, host);
    }

    private static KeyPair keys() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        return generator.generateKeyPair();
    }
}
