package id.suaraloket.bench;

import id.suaraloket.testing.MySqlServer;
import id.suaraloket.testing.Recount;
import id.suaraloket.testing.ServerProcess;
import java.lang.management.ManagementFactory;
import java.sql.Connection;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * PUT of responses to one server, and to two servers on the same MySQL with as many connections in all, in turns of one
 * run: {@code TwoServers [seconds] [connections] [rounds]}. In the end both must tell the same figures everywhere, and
 * the tallies must be what a recount of the rows gives.
 */
public final class TwoServers {
    private static final String[] OPTIONS = {"-Xmx256m", "-Dsuaraloket.point-limit.burst=1000000000"};
    private static final List<String> PERIODS = List.of("", "-S1", "-S2", "-TW4", "-11");

    /** The compilers of both JVMs take processor from whoever is measured until they have seen enough, one after the other and together. */
    private static final int WARM_UP_SECONDS = 90;

    private TwoServers() {}

    public static void main(String[] args) throws Exception {
        int seconds = args.length > 0 ? Integer.parseInt(args[0]) : 10;
        int connections = args.length > 1 ? Integer.parseInt(args[1]) : 32;
        int rounds = args.length > 2 ? Integer.parseInt(args[2]) : 3;
        MySqlServer.Database database = MySqlServer.freshDatabase();
        try (ServerProcess first = ServerProcess.start(database, OPTIONS);
                ServerProcess second = ServerProcess.start(database, OPTIONS)) {
            Kabupaten.provision(first);
            List<ServerProcess> one = List.of(first);
            List<ServerProcess> two = List.of(first, second);
            put(one, connections, WARM_UP_SECONDS);
            put(List.of(second), connections, WARM_UP_SECONDS);
            put(two, connections, WARM_UP_SECONDS);
            double alone = 0;
            double together = 0;
            for (int round = 0; round < rounds; round++) {
                Load.Times byOne = told("one server ", one, connections, seconds);
                Load.Times byTwo = told("two servers", two, connections, seconds);
                alone += byOne.rate();
                together += byTwo.rate();
            }
            System.out.printf(
                    "two / one %.2f, load average %.1f%n",
                    together / alone,
                    ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
            System.out.printf("%,d recaps are the same on both%n", compare(first, second));
        }
        try (Connection connection = database.connect()) {
            List<String> differences = Recount.at(connection).differences();
            System.out.println("tallies that differ from a recount: " + differences.size());
        }
    }

    private static Load.Times told(String name, List<ServerProcess> servers, int connections, int seconds)
            throws Exception {
        Cpu before = Cpu.now();
        Load.Times times = put(servers, connections, seconds);
        System.out.printf("%s %s; %s%n", name, times, Cpu.since(before));
        return times;
    }

    private static Load.Times put(List<ServerProcess> servers, int connections, int seconds) throws Exception {
        AtomicInteger connected = new AtomicInteger();
        return Load.closed(connections, seconds, () -> {
            int number = connected.getAndIncrement();
            return Puts.toAll(servers.get(number % servers.size()), number);
        });
    }

    /** How many recaps were compared: of all units and jenis layanan, and of several periods. */
    private static int compare(ServerProcess first, ServerProcess second) {
        int compared = 0;
        int year = Year.now(ZoneOffset.UTC).getValue();
        for (String unit : Kabupaten.units()) {
            for (String period : PERIODS) {
                String recap = "/api/v1/units/" + unit + "/recaps/" + year + period;
                same(first, second, recap);
                compared++;
                for (String service : Kabupaten.SERVICES) {
                    same(first, second, recap + "?service=" + service);
                    compared++;
                }
            }
        }
        return compared;
    }

    private static void same(ServerProcess first, ServerProcess second, String address) {
        String one = first.send(first.request(address)).body();
        String other = second.send(second.request(address)).body();
        if (!one.equals(other) || !one.contains("\"respondents\"")) {
            throw new IllegalStateException(address + " is\n" + one + "\nand\n" + other);
        }
    }
}
