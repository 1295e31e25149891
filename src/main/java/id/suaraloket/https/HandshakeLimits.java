package id.suaraloket.https;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.server.netty.ssl.ServerSslBuilder;
import io.micronaut.http.ssl.ServerSslConfiguration;
import io.netty.handler.ssl.SslContext;
import jakarta.inject.Singleton;
import java.util.Optional;

/**
 * How long a handshake may take and the like, which the framework asks of a builder even for listeners whose certificate comes
 * from a {@link CertificateKeeper}. Not "enabled", since then all requests would count as HTTPS.
 */
@Singleton
@Requires(missingProperty = ServerSslConfiguration.PREFIX + ".enabled")
class HandshakeLimits implements ServerSslBuilder {
    private final ServerSslConfiguration limits = new ServerSslConfiguration();

    @Override
    public ServerSslConfiguration getSslConfiguration() {
        return limits;
    }

    @Override
    public Optional<SslContext> build() {
        return Optional.empty();
    }
}
