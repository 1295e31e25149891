package id.suaraloket.https;

import io.micronaut.context.annotation.Property;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.http.server.netty.configuration.NettyHttpServerConfiguration;
import io.micronaut.http.server.netty.configuration.NettyHttpServerConfiguration.NettyListenerConfiguration;
import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Opens the port for HTTPS beside that for plain HTTP, if there is a certificate. */
@Singleton
class HttpsListener implements BeanCreatedEventListener<NettyHttpServerConfiguration> {
    private final CertificateKeeper keeper;
    private final int port;

    HttpsListener(CertificateKeeper keeper, @Property(name = "suaraloket.https.port") int port) {
        this.keeper = keeper;
        this.port = port;
    }

    @Override
    public NettyHttpServerConfiguration onCreated(BeanCreatedEvent<NettyHttpServerConfiguration> event) {
        NettyHttpServerConfiguration server = event.getBean();
        keeper.look();
        if (keeper.current().isPresent()) {
            @Nullable String host = server.getHost().orElse(null);
            int plain = server.getPort().orElse(NettyHttpServerConfiguration.DEFAULT_PORT);
            // The framework's own switch for both would call every request one of HTTPS. The first is "the" port.
            server.setListeners(List.of(
                    NettyListenerConfiguration.createTcp(host, plain, false, null, null),
                    NettyListenerConfiguration.createTcp(host, port, true, CertificateKeeper.NAME, null)));
        }
        return server;
    }
}
