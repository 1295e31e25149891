package id.suaraloket.bench;

import id.suaraloket.testing.Mysqld;
import java.lang.management.ManagementFactory;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Pages of the lists of responses and of saran over many stored responses, the largest unit's: {@code ListPages [responses]
 * [rounds]}. What is compared is the first page with one far behind, and with searches for what is rare. Times are those of a client on
 * the same machine with one connection. As with {@link RecapGrowth}, {@code -Dbench.mysql} names a server, whose databases are used.
 */
public final class ListPages {
    private static final int WARM_UP = 100;
    private static final int RESPONSES = 50;
    private static final int SUGGESTIONS = 25;

    private ListPages() {}

    public static void main(String[] args) throws Exception {
        long many = args.length > 0 ? Long.parseLong(args[0]) : 10_000_000;
        int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 200;
        String running = System.getProperty("bench.mysql");
        Mysqld own = running == null ? RecapGrowth.start() : null;
        try {
            String mysql = own == null ? Objects.requireNonNull(running) : own.address();
            try (RecapSide side = RecapSide.open(mysql, "many", many, 0.02, true)) {
                System.out.printf("%s, load average %.1f%n", side, loadAverage());
                Map<String, String> pages = pages(side);
                Map<String, long[]> times = measure(side, pages, rounds);
                times.forEach((page, nanos) -> System.out.printf(
                        "  %-44s p50 %.1f ms, p95 %.1f ms%n", page, millis(nanos, 0.5), millis(nanos, 0.95)));
            }
        } finally {
            if (own != null) {
                own.close();
            }
        }
    }

    private static Map<String, String> pages(RecapSide side) throws SQLException {
        String unit = Kabupaten.unit(0);
        String responses = "/staff/units/" + unit + "/responses";
        String suggestions = "/staff/units/" + unit + "/suggestions";
        Map<String, String> pages = new LinkedHashMap<>();
        try (Connection connection = side.database()) {
            String far = key(connection, "id", "response", unit, 999 * RESPONSES);
            pages.put("responses, page 1", responses);
            pages.put("responses, page 1.000", responses + "?before=" + far);
            pages.put("responses, back from page 1.000", responses + "?after=" + far);
            pages.put("responses, rare jenis layanan", responses + "?service=lain");
            pages.put("responses, wrong clock", responses + "?mark=WRONG_CLOCK");
            pages.put("responses, none matches", responses + "?channel=IMPORT&mark=SUSPICIOUS");
            pages.put("responses, excluded", responses + "?mark=EXCLUDED");
            String id = far.substring(far.indexOf('.') + 1);
            pages.put("one response", responses + "/" + id);
            pages.put("saran, page 1", suggestions);
            pages.put(
                    "saran, page 100",
                    suggestions + "?before=" + key(connection, "response", "suggestion", unit, 99 * SUGGESTIONS));
            pages.put("saran, words that nothing has", suggestions + "?q=tidak-ada-di-mana-pun");
            pages.put("saran, read by nobody", suggestions + "?state=read");
        }
        return pages;
    }

    /** As far from the latest row as that, or the first of all. */
    private static String key(Connection connection, String id, String table, String unit, int offset)
            throws SQLException {
        String sql = "SELECT counted_on, " + id + " FROM " + table + " WHERE unit = ? ORDER BY counted_on DESC, " + id
                + " DESC LIMIT 1 OFFSET " + offset;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, unit);
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next()) {
                    return key(connection, id, table, unit, offset / 2);
                }
                String hex = HexFormat.of().formatHex(row.getBytes(2));
                return row.getObject(1, LocalDate.class) + "." + hex.substring(0, 8) + "-" + hex.substring(8, 12) + "-"
                        + hex.substring(12, 16) + "-" + hex.substring(16, 20) + "-" + hex.substring(20);
            }
        }
    }

    private static Map<String, long[]> measure(RecapSide side, Map<String, String> pages, int rounds) throws Exception {
        List<String> names = new ArrayList<>(pages.keySet());
        Map<String, long[]> times = new LinkedHashMap<>();
        names.forEach(name -> times.put(name, new long[rounds]));
        side.connect();
        for (int round = -WARM_UP; round < rounds; round++) {
            for (String name : names) {
                long nanos = side.get(pages.getOrDefault(name, ""));
                if (round >= 0) {
                    times.getOrDefault(name, new long[0])[round] = nanos;
                }
            }
        }
        times.values().forEach(Arrays::sort);
        return times;
    }

    private static double millis(long[] sorted, double share) {
        return sorted[(int) (share * (sorted.length - 1))] / 1e6;
    }

    private static double loadAverage() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }
}
