package id.suaraloket;

import id.suaraloket.command.CommandLine;
import id.suaraloket.https.CertificateCommand;
import id.suaraloket.store.UnknownAddressException;
import io.micronaut.context.ApplicationContext;
import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.enums.SecuritySchemeType;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.info.License;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.security.SecurityScheme;
import java.util.List;
import java.util.Map;

/** Starts the service, {@code java -jar suaraloket.jar}, or runs a command, {@code java -jar suaraloket.jar help}. */
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Suara Loket",
                        version = "1",
                        description =
                                "Survei kepuasan masyarakat (SKM). Errors are problem+json (RFC 9457) with a stable"
                                        + " type; a 422 lists the fields that are wrong.",
                        license = @License(name = "Apache-2.0")),
        security = @SecurityRequirement(name = "token"))
@SecurityScheme(name = "token", type = SecuritySchemeType.HTTP, scheme = "bearer")
public final class Application {
    static final String COMMAND = "command";

    private static final Map<String, Object> NO_DATABASE =
            Map.of("datasources.default.enabled", false, "flyway.datasources.default.enabled", false);

    private Application() {}

    public static void main(String[] args) {
        // Nobody records flights here, and Netty's events for it cost a tenth of the start.
        System.setProperty("io.netty.jfr.enabled", "false");
        try {
            if (args.length > 0 && !args[0].startsWith("-")) {
                System.exit(run(List.of(args)));
            }
            new Start()
                    .args(args)
                    .mainClass(Application.class)
                    .banner(false)
                    .properties(database())
                    .start();
        } catch (RuntimeException e) {
            if (Start.tell(e)) {
                System.exit(1);
            }
            throw e;
        }
    }

    /** A command instead of the service: the same settings and store, but nobody is served. */
    private static int run(List<String> words) {
        boolean storeless = words.get(0).equals(CertificateCommand.NAME);
        try (ApplicationContext context = ApplicationContext.builder()
                .mainClass(Application.class)
                .banner(false)
                .environments(COMMAND)
                .properties(storeless ? NO_DATABASE : database())
                .start()) {
            return context.getBean(CommandLine.class).run(words);
        }
    }

    /** A default in the settings cannot hold the embedded database's address, which has a setting in it of its own. */
    private static Map<String, Object> database() {
        String url = System.getenv("SUARALOKET_DB_URL");
        if (url == null || url.isBlank()) {
            return Map.of();
        }
        UnknownAddressException.check(url);
        return Map.of("datasources.default.url", url);
    }
}
