package id.suaraloket.report;

import id.suaraloket.https.HttpsAddress;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Property;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.server.util.HttpHostResolver;
import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The address under which residents reach this installation, such as {@code https://skm.lumajangkab.go.id}: what QR codes begin with. Set
 * by {@code SUARALOKET_ADDRESS}, else the one that the request itself came by. Made at the start, so that a wrong setting stops it.
 */
@Context
public class PublicAddress {
    private static final Pattern LOCAL =
            Pattern.compile("localhost|.*\\.localhost|127\\.[0-9.]+|0\\.0\\.0\\.0|\\[::1?]|\\[0:0:0:0:0:0:0:[01]]");

    private final @Nullable String configured;
    private final HttpHostResolver hosts;
    private final HttpsAddress https;

    /**
     * @param configured blank for none
     * @throws IllegalArgumentException if the setting is no http or https address
     */
    public PublicAddress(
            @Property(name = "suaraloket.address", defaultValue = "") String configured,
            HttpHostResolver hosts,
            HttpsAddress https) {
        this.configured = configured.isBlank() ? null : checked(configured.strip());
        this.hosts = hosts;
        this.https = https;
    }

    /** Without a slash at its end. */
    public String of(HttpRequest<?> request) {
        if (configured != null) {
            return configured;
        }
        String asked = hosts.resolve(request);
        return request.isSecure() ? https.forResidents(asked) : asked;
    }

    /** The one that a tablet of this installation opens: over HTTPS wherever there is any. Without a slash at its end. */
    public String forTablets(HttpRequest<?> request) {
        return https.forTablets(of(request));
    }

    /** Whether the address leads nowhere from any other machine, such as a resident's phone. */
    public static boolean isLocal(String address) {
        String host = URI.create(address).getHost();
        return host == null || LOCAL.matcher(host.toLowerCase(Locale.ROOT)).matches();
    }

    private static String checked(String address) {
        URI uri = URI.create(address);
        boolean web = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
        if (!web || uri.getHost() == null || uri.getRawQuery() != null || uri.getRawFragment() != null) {
            throw new IllegalArgumentException(
                    "SUARALOKET_ADDRESS is an address like https://skm.example.go.id, not '" + address + "'");
        }
        return address.replaceFirst("/+$", "");
    }
}
