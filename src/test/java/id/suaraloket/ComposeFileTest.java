package id.suaraloket;

import static id.suaraloket.ComposeFile.FILE;
import static id.suaraloket.ComposeFile.MYSQL;
import static id.suaraloket.ComposeFile.PROXY;
import static id.suaraloket.ComposeFile.SERVICE;
import static id.suaraloket.ComposeFile.map;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Keeps {@code docker-compose.yml} true to the rest of the project, also where no Docker runs. */
class ComposeFileTest {
    /** A dollar that Compose would take for the beginning of a variable of its own. */
    private static final String LONE_DOLLAR = "(?<!\\$)\\$(?!\\$)";

    private static final String DOCKERFILE = (String) map(SERVICE, "build").get("dockerfile_inline");

    @Test
    void everySettingOfTheServiceIsHandedThrough() throws IOException {
        String properties = Files.readString(Path.of("src/main/resources/application.properties"));
        TreeSet<String> settings = new TreeSet<>(Pattern.compile("\\$\\{(SUARALOKET_\\w+)")
                .matcher(properties)
                .results()
                .map(setting -> setting.group(1))
                .toList());
        settings.remove("SUARALOKET_PORT"); // inside the container nobody else wants 8080
        settings.remove("SUARALOKET_DATA"); // the embedded database has no place beside MySQL
        settings.remove("SUARALOKET_HTTPS_PORT"); // the proxy speaks it

        assertThat(settings).contains("SUARALOKET_DB_PASSWORD", "SUARALOKET_ADMIN_PASSWORD");
        assertThat(map(SERVICE, "environment").keySet()).containsAll(settings);
    }

    @Test
    void noPasswordIsWrittenInTheFile() {
        for (Map<String, Object> service : List.of(MYSQL, SERVICE, PROXY)) {
            map(service, "environment").forEach((name, value) -> {
                if (name.matches(".*(PASSWORD|TOKEN)") && !name.equals("MYSQL_RANDOM_ROOT_PASSWORD")) {
                    assertThat(value == null || value.toString().matches("\\$\\{\\w+:\\?.*}"))
                            .as(name)
                            .isTrue();
                }
            });
        }
    }

    @Test
    void withoutADatabasePasswordComposeSaysWhatToDo() {
        Object required = "${SUARALOKET_DB_PASSWORD:?Set SUARALOKET_DB_PASSWORD in the environment"
                + " or in a file named .env beside docker-compose.yml}";

        assertThat(map(MYSQL, "environment")).containsEntry("MYSQL_PASSWORD", required);
        assertThat(map(SERVICE, "environment")).containsEntry("SUARALOKET_DB_PASSWORD", required);
    }

    @Test
    void serviceAndMySqlMeanTheSameDatabaseAndUser() {
        Map<String, Object> service = map(SERVICE, "environment");
        Map<String, Object> mysql = map(MYSQL, "environment");

        assertThat(service.get("SUARALOKET_DB_URL").toString())
                .endsWith("jdbc:mysql://mysql:3306/" + mysql.get("MYSQL_DATABASE") + "}");
        assertThat(service).containsEntry("SUARALOKET_DB_USER", mysql.get("MYSQL_USER"));
        assertThat(map(map(SERVICE, "depends_on"), "mysql")).containsEntry("condition", "service_healthy");
    }

    @Test
    void theRowsOutliveTheContainer() {
        assertThat((List<?>) MYSQL.get("volumes")).isEqualTo(List.of("mysql:/var/lib/mysql"));
        assertThat(map(FILE, "volumes")).containsKey("mysql");
    }

    @Test
    void theServiceOwnsNothingItCouldHarm() {
        String lastStage = DOCKERFILE.substring(DOCKERFILE.lastIndexOf("FROM "));

        assertThat(lastStage).containsPattern("(?m)^USER (?!root|0$)\\w+$");
        assertThat(SERVICE).containsEntry("read_only", true).containsEntry("cap_drop", List.of("ALL"));
        assertThat(SERVICE).containsEntry("tmpfs", List.of("/tmp"));
    }

    @Test
    void theImageHoldsTheJarThatMavenMakes() throws IOException {
        String pom = Files.readString(Path.of("pom.xml"));
        MatchResult name = Pattern.compile("<finalName>(.+)</finalName>")
                .matcher(pom)
                .results()
                .findFirst()
                .orElseThrow();

        assertThat(DOCKERFILE).contains("/target/" + name.group(1) + ".jar /opt/suaraloket.jar");
        assertThat(DOCKERFILE).contains("\"-jar\", \"/opt/suaraloket.jar\"", "-XX:MaxRAMPercentage=");
        assertThat(DOCKERFILE)
                .as("Compose would take a lone $ for a variable of its own")
                .doesNotContainPattern(LONE_DOLLAR);
    }

    @Test
    void twoReplicasShareOneDatabaseAndNoPortOfTheMachine() {
        assertThat(map(SERVICE, "deploy")).containsEntry("replicas", 2);
        assertThat(SERVICE).doesNotContainKeys("ports", "container_name");
        assertThat(MYSQL).doesNotContainKey("ports");
        assertThat((List<?>) PROXY.get("ports")).first().isEqualTo("8080:8080");
    }

    @Test
    void aNameOpensThePortsForHttpsAndStandsInQrCodes() {
        assertThat(PROXY)
                .containsEntry(
                        "ports", List.of("8080:8080", "${SUARALOKET_DOMAIN:+80:}80", "${SUARALOKET_DOMAIN:+443:}443"));
        assertThat(map(SERVICE, "environment"))
                .containsEntry(
                        "SUARALOKET_ADDRESS",
                        "${SUARALOKET_ADDRESS:-${SUARALOKET_DOMAIN:+https://${SUARALOKET_DOMAIN}}}");
        assertThat(map(PROXY, "environment")).containsEntry("SUARALOKET_DOMAIN", null);
    }

    @Test
    void theCertificateOutlivesTheContainer() {
        assertThat((List<?>) PROXY.get("volumes")).isEqualTo(List.of("caddy:/data"));
        assertThat(map(FILE, "volumes")).containsKey("caddy");
        assertThat(PROXY).containsEntry("cap_add", List.of("NET_BIND_SERVICE"));
    }

    @Test
    void theProxyWaitsForHealthyReplicasAndIsWatchedItself() {
        assertThat(map(map(PROXY, "depends_on"), "suaraloket")).containsEntry("condition", "service_healthy");
        assertThat(PROXY).containsKey("healthcheck").containsEntry("restart", "unless-stopped");
        assertThat(ComposeFile.healthCheck(PROXY)).contains("http://127.0.0.1:8080/health/readiness");
        assertThat(PROXY)
                .as("Compose copies an inline config into the container, which a read-only one refuses")
                .doesNotContainKey("read_only");
        assertThat(PROXY).containsEntry("cap_drop", List.of("ALL"));
    }

    @Test
    void theProxyKnowsEachReplicaByTheNameThatComposeGivesIt() {
        int replicas = (Integer) map(SERVICE, "deploy").get("replicas");
        String names = IntStream.rangeClosed(1, replicas)
                .mapToObj(number -> "${COMPOSE_PROJECT_NAME}-suaraloket-" + number + ":8080")
                .collect(Collectors.joining(" "));

        assertThat(FILE).as("sets COMPOSE_PROJECT_NAME").containsEntry("name", "suaraloket");
        assertThat(map(PROXY, "environment")).containsEntry("SUARALOKET_REPLICAS", names);
    }

    @Test
    void theProxyReadsTheCaddyfileThatStandsInTheFile() {
        assertThat(PROXY)
                .containsEntry("configs", List.of(Map.of("source", "caddyfile", "target", "/etc/caddy/Caddyfile")));
        assertThat(map(map(FILE, "configs"), "caddyfile").get("content").toString())
                .contains("{$$SUARALOKET_REPLICAS}", "{$$SUARALOKET_PROXY_PORT:8080}")
                .doesNotContainPattern(LONE_DOLLAR);
    }

    @Test
    void theProxyKeepsTheFiguresForMonitorsFromTheWorld() {
        assertThat(ComposeFile.caddyfile()).contains("respond /prometheus* 404");
    }

    @ParameterizedTest
    @CsvSource({"200, 0", "503, 1"})
    void theHealthCheckTellsReadyFromNotReady(int status, int exitCode) throws IOException, InterruptedException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/health/readiness", exchange -> {
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        server.start();
        try {
            assertThat(healthCheck(server.getAddress().getPort())).isEqualTo(exitCode);
        } finally {
            server.stop(0);
        }
        assertThat(healthCheck(server.getAddress().getPort()))
                .as("nobody listens")
                .isNotZero();
    }

    /** Runs the check as Docker would, but for the port. */
    private static int healthCheck(int port) throws IOException, InterruptedException {
        List<String> command = ComposeFile.healthCheck(SERVICE).stream()
                .map(word -> word.replace("/8080", "/" + port))
                .toList();
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return process.exitValue();
    }
}
