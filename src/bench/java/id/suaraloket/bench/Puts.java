package id.suaraloket.bench;

import id.suaraloket.testing.ServerProcess;
import java.io.IOException;
import java.net.URI;
import java.util.SplittableRandom;
import java.util.UUID;

/** A sender with one connection that PUTs responses which nobody has sent before. */
final class Puts implements Load.Work {
    private static final int QUESTIONS = 14;

    private final Wire wire;
    private final SplittableRandom random;
    private final int units;
    private final int services;

    private Puts(ServerProcess server, int number, int units, int services) throws IOException {
        this.wire = new Wire(URI.create(server.address()));
        this.random = new SplittableRandom(number);
        this.units = units;
        this.services = services;
    }

    /** All to one jenis layanan of one unit of a {@link Kabupaten}: the most that can meet in one tally. */
    static Puts toOne(ServerProcess server, int number) throws IOException {
        return new Puts(server, number, 1, 1);
    }

    /** To all units and jenis layanan of a {@link Kabupaten} alike: no two meet, as far as they can. */
    static Puts toAll(ServerProcess server, int number) throws IOException {
        return new Puts(server, number, Kabupaten.UNITS, Kabupaten.SERVICES.size());
    }

    @Override
    public void once() throws IOException {
        String address = "/api/v1/responses/" + UUID.randomUUID();
        int status = wire.send("PUT", address, "Content-Type: application/json\r\n", body());
        if (status != 201) {
            throw new IllegalStateException("a PUT was answered with " + status);
        }
    }

    @Override
    public void end() throws IOException {
        wire.close();
    }

    private String body() {
        StringBuilder answers = new StringBuilder();
        for (int i = 1; i <= QUESTIONS; i++) {
            answers.append(i == 1 ? "\"q" : ",\"q").append(i).append("\":").append(random.nextInt(1, 5));
        }
        return "{\"point\":\"" + Kabupaten.point(random.nextInt(units)) + "\",\"service\":\""
                + Kabupaten.SERVICES.get(random.nextInt(services)) + "\",\"answers\":{" + answers
                + "},\"respondent\":{\"sex\":\"P\",\"age\":\"30-39\"}}";
    }
}
