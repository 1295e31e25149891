package id.suaraloket.https;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/**
 * What the server shows to browsers.
 *
 * @param key its own
 * @param chain its own certificate, then the one that signed it; the root is what browsers bring themselves
 */
record ServerCertificate(PrivateKey key, List<X509Certificate> chain) {
    ServerCertificate {
        if (chain.isEmpty()) {
            throw new IllegalArgumentException("no certificate");
        }
        chain = List.copyOf(chain);
    }

    Instant ends() {
        return chain.get(0).getNotAfter().toInstant();
    }

    /** Whether less than half of its time is left: soon enough for a server that is switched on a few times a year. */
    boolean isHalfOver(Instant now) {
        Instant starts = chain.get(0).getNotBefore().toInstant();
        return Duration.between(starts, now).compareTo(Duration.between(now, ends())) > 0;
    }

    /** In the order in which they were asked for. */
    List<Host> hosts() throws CertificateParsingException {
        Collection<List<?>> names = chain.get(0).getSubjectAlternativeNames();
        return names == null
                ? List.of()
                : names.stream()
                        .flatMap(name -> Host.find(String.valueOf(name.get(1))).stream())
                        .toList();
    }

    /** In memory alone. */
    KeyStore keyStore() throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry("server", key, null, chain.toArray(X509Certificate[]::new));
        return store;
    }
}
