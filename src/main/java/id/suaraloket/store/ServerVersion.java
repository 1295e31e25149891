package id.suaraloket.store;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a server says it is, such as {@code 8.4.3} or {@code 5.5.5-10.11.6-MariaDB-0+deb12u1}.
 *
 * @param text the server's own words
 * @param kind who made it
 * @param number the version as one number, a thousand for each step: 8.0.1 is 8_000_001; 0 if it names none
 */
record ServerVersion(String text, Kind kind, int number) {
    /** With the oldest version that has {@code FOR UPDATE SKIP LOCKED}, which the lanes of tallies need. */
    enum Kind {
        MYSQL(8_000_001),
        MARIADB(10_006_000),
        /** Speaks MySQL's protocol and lacks {@code SKIP LOCKED}. */
        TIDB(Integer.MAX_VALUE);

        private final int oldest;

        Kind(int oldest) {
            this.oldest = oldest;
        }
    }

    private static final Pattern NUMBER = Pattern.compile("(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3}).*");
    /** MariaDB puts it first for replicas of old that knew no version above 5. */
    private static final String OLD_PREFIX = "5.5.5-";

    static ServerVersion parse(String text) {
        Kind kind = text.contains("MariaDB") ? Kind.MARIADB : text.contains("TiDB") ? Kind.TIDB : Kind.MYSQL;
        boolean prefixed = kind == Kind.MARIADB && text.startsWith(OLD_PREFIX);
        Matcher number = NUMBER.matcher(prefixed ? text.substring(OLD_PREFIX.length()) : text);
        return new ServerVersion(
                text,
                kind,
                number.matches()
                        ? (Integer.parseInt(number.group(1)) * 1_000 + Integer.parseInt(number.group(2))) * 1_000
                                + Integer.parseInt(number.group(3))
                        : 0);
    }

    /** @throws UnfitServerException if the service cannot work with it */
    void check() throws UnfitServerException {
        if (number < kind.oldest) {
            throw new UnfitServerException(text);
        }
    }
}
