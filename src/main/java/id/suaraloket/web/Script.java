package id.suaraloket.web;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The script of residents' pages. Its name changes with its content, so a browser asks for each version once. */
@Controller("/assets")
@Secured(SecurityRule.IS_ANONYMOUS)
@Hidden
class Script {
    private static final String FOREVER = "public, max-age=31536000, immutable";
    private static final int HASH_BYTES = 6;

    private final byte[] content;
    private final String name;

    Script() {
        this.content = read();
        this.name = "resident-" + hash(content) + ".js";
    }

    /** Where this version is found. */
    String path() {
        return "/assets/" + name;
    }

    @Get("/{asked}")
    @Produces("text/javascript;charset=UTF-8")
    HttpResponse<byte[]> show(String asked) {
        if (!asked.equals(name)) {
            throw Problem.notFound();
        }
        return HttpResponse.ok(content).header(HttpHeaders.CACHE_CONTROL, FOREVER);
    }

    private static byte[] read() {
        try (InputStream in = Script.class.getResourceAsStream("/assets/resident.js")) {
            if (in == null) {
                throw new IllegalStateException("No assets/resident.js on the class path");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(byte[] content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(digest, 0, HASH_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
