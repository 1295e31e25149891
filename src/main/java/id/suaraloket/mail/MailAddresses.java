package id.suaraloket.mail;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Where mail is handed over, from whom and to whom.
 *
 * @param host the mail server
 * @param port -1 for the usual one
 * @param encrypted whether the connection is TLS from its first byte ({@code smtps}); else it becomes so if the server offers it
 * @param user name for the server, null if it asks for none
 * @param password goes with it
 * @param from who it comes from
 * @param to who gets it, separated by commas
 */
record MailAddresses(
        String host,
        int port,
        boolean encrypted,
        @Nullable String user,
        @Nullable String password,
        String from,
        String to) {
    private static final String USAGE = "SUARALOKET_MAIL_SERVER is an address like smtp://mail.example.go.id:587 or"
            + " smtps://mail.example.go.id, not '";

    /**
     * Reads the settings; blank means not given.
     *
     * @throws IllegalArgumentException if they cannot be used, with the name of the setting
     */
    static MailAddresses of(String server, String user, String password, String from, String to) {
        URI uri;
        try {
            uri = URI.create(server.strip());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(USAGE + server + "'", e);
        }
        String scheme = uri.getScheme();
        if (uri.getHost() == null || !("smtp".equals(scheme) || "smtps".equals(scheme))) {
            throw new IllegalArgumentException(USAGE + server + "'");
        }
        if (from.isBlank() && user.isBlank()) {
            throw new IllegalArgumentException("SUARALOKET_MAIL_FROM is missing: who the mail comes from");
        }
        return new MailAddresses(
                uri.getHost(),
                uri.getPort(),
                scheme.equals("smtps"),
                user.isBlank() ? null : user,
                password,
                from.isBlank() ? user : from,
                to);
    }
}
