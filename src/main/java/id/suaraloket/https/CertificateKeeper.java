package id.suaraloket.https;

import id.suaraloket.web.Messages;
import io.micronaut.http.ssl.CertificateProvider;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Sinks;

/**
 * Gives the server its certificate, and a new one in good time: a server that nobody looks after for years must not end up with
 * one that browsers refuse. What the command {@code certificate} has made meanwhile is taken too, without a restart.
 */
@Singleton
@Named(CertificateKeeper.NAME)
class CertificateKeeper implements CertificateProvider {
    static final String NAME = "office";

    private static final Logger LOG = LoggerFactory.getLogger(CertificateKeeper.class);
    private static final Duration TOLD_BEFORE = Duration.ofDays(60);

    private final CertificateFolder folder;
    private final Messages messages;
    private final Clock clock;
    private final Sinks.Many<KeyStore> keyStores = Sinks.many().replay().latest();
    private @Nullable ServerCertificate current;
    private String told = "";

    CertificateKeeper(CertificateFolder folder, Messages messages, Clock clock) {
        this.folder = folder;
        this.messages = messages;
        this.clock = clock;
    }

    /** What the server shows now, if it speaks HTTPS. */
    synchronized Optional<ServerCertificate> current() {
        return Optional.ofNullable(current);
    }

    /** Looks at the folder. What is wrong there is told once; plain HTTP goes on in any case. */
    @Scheduled(initialDelay = "${suaraloket.https.check}", fixedDelay = "${suaraloket.https.check}")
    synchronized void look() {
        try {
            Optional<ServerCertificate> found = folder.findServer();
            if (found.isPresent()) {
                take(found.get().isHalfOver(clock.instant()) ? renewed(found.get()) : found.get());
            }
        } catch (IOException | GeneralSecurityException e) {
            tell("https.unreadable", e.getClass().getSimpleName() + ": " + e.getMessage());
        }
    }

    private void take(ServerCertificate certificate) throws GeneralSecurityException, IOException {
        if (!certificate.equals(current)) {
            keyStores.tryEmitNext(certificate.keyStore()).orThrow();
            current = certificate;
        }
        Instant now = clock.instant();
        LocalDate ends = LocalDate.ofInstant(certificate.ends(), ZoneId.systemDefault());
        if (certificate.ends().isBefore(now)) {
            tell("https.expired", ends.toString());
        } else if (certificate.ends().minus(TOLD_BEFORE).isBefore(now)) {
            tell("https.ending", ends.toString());
        } else {
            told = "";
        }
    }

    /** Under the same authority; the old one as long as that cannot be, or would be worth no more. */
    private ServerCertificate renewed(ServerCertificate old) {
        try {
            Optional<Authority> authority = folder.findAuthority();
            if (authority.isEmpty() || !authority.get().ends().isAfter(old.ends())) {
                return old;
            }
            ServerCertificate renewed = authority.get().issue(old.hosts(), clock.instant());
            folder.save(renewed);
            LOG.info("{}", messages.get(Messages.DEFAULT, "https.renewed"));
            return renewed;
        } catch (IOException | GeneralSecurityException e) {
            tell("https.notRenewed", e.getClass().getSimpleName() + ": " + e.getMessage());
            return old;
        }
    }

    private void tell(String key, String detail) {
        String line = messages.get(Messages.DEFAULT, key, detail);
        if (!line.equals(told)) {
            LOG.warn("{}", line);
            told = line;
        }
    }

    @Override
    public Publisher<KeyStore> getKeyStore() {
        return keyStores.asFlux();
    }

    @Override
    public String getName() {
        return NAME;
    }
}
