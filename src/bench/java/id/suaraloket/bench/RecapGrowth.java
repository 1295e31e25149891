package id.suaraloket.bench;

import id.suaraloket.testing.Mysqld;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;

/**
 * The recap of a semester over few and over many stored responses, both in one run, in turns: {@code RecapGrowth
 * [responses] [rounds] [recount]}. Times are those of a client on the same machine with one connection, so they hold
 * all that the server does. With {@code -Dbench.mysql=127.0.0.1:3306} it uses that server (whose root has no password)
 * and the databases that an earlier run filled there; else it starts one of its own, which goes in the end.
 */
public final class RecapGrowth {
    private static final long FEW = 100_000;
    // Until the compiler of the service's JVM has done its work on what is asked.
    private static final int WARM_UP = 100;
    private static final int TURN = 21;

    private RecapGrowth() {}

    public static void main(String[] args) throws Exception {
        long many = args.length > 0 ? Long.parseLong(args[0]) : 10_000_000;
        int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 20;
        boolean recount = args.length > 2;
        String running = System.getProperty("bench.mysql");
        Mysqld own = running == null ? start() : null;
        try {
            String mysql = own == null ? String.valueOf(running) : own.address();
            try (RecapSide few = RecapSide.open(mysql, "few", FEW, 0.02, true);
                    RecapSide lot = RecapSide.open(mysql, "many", many, 0.02, true);
                    RecapSide lanes = RecapSide.open(mysql, "lanes", many, RecapSide.ALL_LANES, false)) {
                if (recount) {
                    few.recount();
                    lot.recount();
                }
                for (String question : List.of("one unit", "one jenis layanan", "21 units")) {
                    compare(question, List.of(few, lot, lanes), rounds);
                }
            }
        } finally {
            if (own != null) {
                own.close();
            }
        }
    }

    /** All is MySQL's default but for its memory, and that it takes files from a client. */
    static Mysqld start() {
        return Mysqld.start("--local-infile=ON", "--innodb-buffer-pool-size=1G", "--innodb-redo-log-capacity=1G");
    }

    private static void compare(String question, List<RecapSide> sides, int rounds) throws Exception {
        List<List<Long>> nanos = new ArrayList<>();
        for (RecapSide side : sides) {
            nanos.add(new ArrayList<>());
            side.connect();
            for (int i = 0; i < WARM_UP * TURN; i++) {
                side.ask(question, i);
            }
        }
        for (int round = 0; round < rounds; round++) {
            for (int side = 0; side < sides.size(); side++) {
                for (int i = 0; i < TURN; i++) {
                    nanos.get(side).add(sides.get(side).ask(question, i));
                }
            }
        }
        System.out.printf("%s, load average %.1f%n", question, loadAverage());
        for (int side = 0; side < sides.size(); side++) {
            Load.Times times = times(nanos.get(side));
            Load.Times first = times(nanos.get(0));
            System.out.printf(
                    "  %-40s p50 %.2f ms, p95 %.2f ms; to the first: %.2f, %.2f%n",
                    sides.get(side),
                    times.millis(0.5),
                    times.millis(0.95),
                    times.millis(0.5) / first.millis(0.5),
                    times.millis(0.95) / first.millis(0.95));
        }
    }

    static Load.Times times(List<Long> nanos) {
        return new Load.Times(nanos.stream().mapToLong(Long::longValue).sorted().toArray(), 1);
    }

    static double loadAverage() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }
}
