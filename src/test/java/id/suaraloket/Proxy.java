package id.suaraloket;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Caddy with the Caddyfile of {@code docker-compose.yml}, on a port of its own. */
final class Proxy implements AutoCloseable {
    private final Process process;
    private final Path folder;
    private final int port;

    private Proxy(Process process, Path folder, int port) {
        this.process = process;
        this.folder = folder;
        this.port = port;
    }

    /**
     * Starts it and waits until it takes connections.
     *
     * @param folder an empty one, for the Caddyfile and the log
     * @param replicas host and port of each, with a space between them
     */
    static Proxy start(Path folder, String replicas) throws Exception {
        return start(folder, replicas, Map.of());
    }

    /** The same with more of what {@code docker-compose.yml} hands to it; what it keeps in the folder it finds again. */
    static Proxy start(Path folder, String replicas, Map<String, String> settings) throws Exception {
        Path caddyfile = Files.writeString(folder.resolve("Caddyfile"), ComposeFile.caddyfile());
        int port = freePort();
        ProcessBuilder builder = new ProcessBuilder(
                        "caddy", "run", "--adapter", "caddyfile", "--config", caddyfile.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile());
        builder.environment().put("SUARALOKET_REPLICAS", replicas);
        builder.environment().put("SUARALOKET_PROXY_PORT", String.valueOf(port));
        builder.environment().put("XDG_CONFIG_HOME", folder.toString());
        builder.environment().put("XDG_DATA_HOME", folder.toString());
        builder.environment().putAll(settings);
        Proxy proxy = new Proxy(builder.start(), folder, port);
        try {
            awaitListening(proxy.process, port, folder.resolve("log"));
        } catch (Exception | AssertionError e) {
            proxy.close();
            throw e;
        }
        return proxy;
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    int port() {
        return port;
    }

    /** @param log where the process writes */
    static void awaitListening(Process process, int port, Path log) throws Exception {
        long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
        while (!listens(port)) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                throw new AssertionError("Nobody listens at " + port + ". It said:\n" + Files.readString(log));
            }
            Thread.sleep(50);
        }
    }

    private static boolean listens(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1000);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(25, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
