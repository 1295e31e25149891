package id.suaraloket.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The service in a process of its own, as it runs at an office: the jar that Maven made. */
public final class ServerProcess implements AutoCloseable {
    private static final Pattern ADDRESS = Pattern.compile("http://localhost:\\d+");

    private final HttpClient client = HttpClient.newHttpClient();
    private final Process process;
    private final String address;
    private final StringBuffer said;

    private ServerProcess(Process process, String address, StringBuffer said) {
        this.process = process;
        this.address = address;
        this.said = said;
    }

    /**
     * Starts it on an embedded database and waits until it greets.
     *
     * @param folder where its database lies; a server that follows on the same folder finds what the one before stored
     * @param options of the JVM, such as {@code -Xmx64m} or a setting as {@code -Dname=value}
     */
    public static ServerProcess start(Path folder, String... options) throws Exception {
        return start(Map.of("SUARALOKET_DATA", folder.toString()), options);
    }

    /** Starts it on a MySQL and waits until it greets. */
    public static ServerProcess start(MySqlServer.Database database, String... options) throws Exception {
        return start(
                Map.of(
                        "SUARALOKET_DB_URL", database.url(),
                        "SUARALOKET_DB_USER", database.user(),
                        "SUARALOKET_DB_PASSWORD", database.password()),
                options);
    }

    /** Starts it where it cannot serve, and waits until it has ended. */
    public static Ended startInVain(Map<String, String> store) throws Exception {
        Path out = Files.createTempFile("service", "out");
        Path err = Files.createTempFile("service", "err");
        try {
            Process process = builder(store)
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile())
                    .start();
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
                throw new IllegalStateException("It did not end. It said:\n" + Files.readString(out));
            }
            return new Ended(process.exitValue(), Files.readString(out), Files.readString(err));
        } finally {
            Files.delete(out);
            Files.delete(err);
        }
    }

    /** How a process ended: its exit code, and what it printed to where. */
    public record Ended(int code, String out, String err) {}

    /**
     * Starts it with settings of its own and waits until it greets.
     *
     * @param settings of the environment; they come before those that every test has
     */
    public static ServerProcess start(Map<String, String> settings, String... options) throws Exception {
        ProcessBuilder builder = builder(settings, options).redirectErrorStream(true);
        Process process = builder.start();
        StringBuffer said = new StringBuffer();
        CompletableFuture<String> greeting = new CompletableFuture<>();
        Thread reader = new Thread(() -> read(process, said, greeting), "output of the service");
        reader.setDaemon(true);
        reader.start();
        try {
            return new ServerProcess(process, greeting.get(3, TimeUnit.MINUTES), said);
        } catch (Exception e) {
            process.destroyForcibly();
            throw e;
        }
    }

    private static ProcessBuilder builder(Map<String, String> store, String... options) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        Path jar = Path.of(System.getProperty("suaraloket.jar", "target/suaraloket.jar"));
        command.addAll(QuickStart.options(jar));
        command.addAll(List.of(options));
        command.addAll(
                Files.exists(jar)
                        ? List.of("-jar", jar.toString())
                        : List.of("-cp", System.getProperty("java.class.path"), "id.suaraloket.Application"));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().keySet().removeIf(name -> name.startsWith("SUARALOKET_DB_"));
        builder.environment().put("SUARALOKET_PORT", "-1");
        builder.environment().put("SUARALOKET_HTTPS_PORT", "-1");
        builder.environment().put("SUARALOKET_ADMIN_TOKEN", Office.TOKEN);
        builder.environment().put("SUARALOKET_ADMIN_PASSWORD", Office.PASSWORD);
        builder.environment().putAll(store);
        return builder;
    }

    private static void read(Process process, StringBuffer said, CompletableFuture<String> greeting) {
        try (BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                said.append(line).append('\n');
                Matcher address = ADDRESS.matcher(line);
                if (address.find()) {
                    greeting.complete(address.group());
                }
            }
        } catch (IOException e) {
            said.append(e);
        }
        // One that greeted has done its part; one that did not tells why.
        greeting.completeExceptionally(new IllegalStateException("The service did not start. It said:\n" + said));
    }

    /** What it has printed until now. */
    public String said() {
        return said.toString();
    }

    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path))
                .timeout(Office.PATIENCE)
                .header("Authorization", "Bearer " + Office.TOKEN);
    }

    /** A PUT of JSON with the admin token. */
    public HttpResponse<String> put(String path, String json) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(json)));
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The database that a server leaves behind in its folder, once it has ended. */
    public static Connection connect(Path folder) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:h2:file:" + folder.resolve("suaraloket")
                        + ";IFEXISTS=TRUE;MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE",
                "sa",
                "");
    }

    public String address() {
        return address;
    }

    public long pid() {
        return process.pid();
    }

    /** Takes it away without a word, as a power cut does (SIGKILL). */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Ends it in good order. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                kill();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
