package id.suaraloket.https;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.ExtensionsGenerator;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX500NameUtil;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Writes one certificate (X.509 version 3, ECDSA) for a name and a key. */
final class CertificateWriter {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final ExtensionsGenerator extensions = new ExtensionsGenerator();
    private final X500Name subject;
    private final PublicKey key;
    private final Instant from;
    private final Instant to;

    private CertificateWriter(X500Name subject, PublicKey key, Instant from, Instant to) {
        this.subject = subject;
        this.key = key;
        this.from = from;
        this.to = to;
    }

    static CertificateWriter of(String name, PublicKey key, Instant from, Instant to) {
        X500Name subject =
                new X500NameBuilder(BCStyle.INSTANCE).addRDN(BCStyle.CN, name).build();
        return new CertificateWriter(subject, key, from, to);
    }

    /** It may sign certificates of this many authorities, one below the other, and below them those of servers. */
    CertificateWriter authority(int below) throws IOException {
        extensions.addExtension(Extension.basicConstraints, true, new BasicConstraints(below));
        extensions.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
        return this;
    }

    /** It signs nothing but what the server says. */
    CertificateWriter server(KeyUsage usage) throws IOException {
        extensions.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
        extensions.addExtension(Extension.keyUsage, true, usage);
        return this;
    }

    /** What a reader who does not understand it must refuse: name constraints; the others hold without that. */
    CertificateWriter with(ASN1ObjectIdentifier extension, ASN1Encodable value) throws IOException {
        extensions.addExtension(extension, extension.equals(Extension.nameConstraints), value);
        return this;
    }

    X509Certificate selfSigned(PrivateKey signer) throws GeneralSecurityException, IOException {
        return sign(subject, signer);
    }

    X509Certificate signedBy(X509Certificate issuer, PrivateKey signer) throws GeneralSecurityException, IOException {
        extensions.addExtension(
                Extension.authorityKeyIdentifier,
                false,
                new JcaX509ExtensionUtils().createAuthorityKeyIdentifier(issuer.getPublicKey()));
        return sign(JcaX500NameUtil.getSubject(issuer), signer);
    }

    private X509Certificate sign(X500Name issuer, PrivateKey signer) throws GeneralSecurityException, IOException {
        extensions.addExtension(
                Extension.subjectKeyIdentifier, false, new JcaX509ExtensionUtils().createSubjectKeyIdentifier(key));
        X509v3CertificateBuilder certificate = new JcaX509v3CertificateBuilder(
                issuer, new BigInteger(127, RANDOM), Date.from(from), Date.from(to), subject, key);
        for (ASN1ObjectIdentifier extension : extensions.generate().getExtensionOIDs()) {
            certificate.addExtension(extensions.generate().getExtension(extension));
        }
        try {
            return new JcaX509CertificateConverter()
                    .getCertificate(certificate.build(new JcaContentSignerBuilder("SHA256withECDSA").build(signer)));
        } catch (OperatorCreationException e) {
            throw new GeneralSecurityException(e);
        }
    }
}
