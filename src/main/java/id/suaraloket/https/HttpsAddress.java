package id.suaraloket.https;

import io.micronaut.context.BeanProvider;
import io.micronaut.http.server.netty.NettyEmbeddedServer;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Singleton;
import java.net.URI;
import java.security.cert.CertificateParsingException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Under which addresses this very server speaks HTTPS, and which plain one belongs to them. Nobody but the tablets knows its
 * authority: residents and their QR codes need the plain one.
 */
@Singleton
public class HttpsAddress {
    private final CertificateKeeper keeper;
    private final BeanProvider<EmbeddedServer> server;

    HttpsAddress(CertificateKeeper keeper, BeanProvider<EmbeddedServer> server) {
        this.keeper = keeper;
        this.server = server;
    }

    /** Those that lead here from other machines, without a slash at the end; none if it speaks plain HTTP alone. */
    public List<String> list() {
        List<Integer> ports = ports();
        return ports.size() < 2
                ? List.of()
                : hosts().stream()
                        .filter(host -> !host.isLocal())
                        .map(host -> "https://" + host.inUrl() + ":" + ports.get(1))
                        .toList();
    }

    /** What tablets open where others open this address. */
    public String forTablets(String address) {
        List<String> own = list();
        String host = host(address);
        if (address.startsWith("https:") || own.isEmpty()) {
            return address;
        }
        return own.stream()
                .filter(https -> host(https).equals(host))
                .findFirst()
                .orElse(own.get(0));
    }

    /** What residents open where this server itself was asked over HTTPS. */
    public String forResidents(String address) {
        String host = host(address);
        return host.isEmpty() ? address : "http://" + host + ":" + ports().get(0);
    }

    private List<Host> hosts() {
        try {
            return keeper.current().isPresent() ? keeper.current().get().hosts() : List.of();
        } catch (CertificateParsingException e) {
            return List.of();
        }
    }

    /** The plain one first. */
    private List<Integer> ports() {
        return server.get() instanceof NettyEmbeddedServer netty
                ? new ArrayList<>(netty.getBoundPorts())
                : List.of(server.get().getPort());
    }

    private static String host(String address) {
        @Nullable String host = URI.create(address).getHost();
        return host == null ? "" : host;
    }
}
