package id.suaraloket.mail;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Value;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes to whoever looks after the installation, if {@code SUARALOKET_MAIL_TO} says who that is. Made at the start, so that a
 * wrong setting stops it.
 */
@Context
public class Mail {
    private static final String MILLIS = "20000";
    private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "::1");

    private final @Nullable MailAddresses addresses;
    private final Clock clock;

    Mail(
            @Value("${suaraloket.mail.server}") String server,
            @Value("${suaraloket.mail.user}") String user,
            @Value("${suaraloket.mail.password}") String password,
            @Value("${suaraloket.mail.from}") String from,
            @Value("${suaraloket.mail.to}") String to,
            Clock clock) {
        this.addresses = to.isBlank() ? null : checked(MailAddresses.of(server, user, password, from, to));
        this.clock = clock;
    }

    /** Whether anybody is to be written to. */
    public boolean isOn() {
        return addresses != null;
    }

    /**
     * Hands a message over to the mail server.
     *
     * @throws MessagingException if the server does not take it
     */
    public void send(String subject, String text) throws MessagingException {
        if (addresses == null) {
            throw new IllegalStateException("nobody is to be written to");
        }
        MimeMessage message = new MimeMessage(session(addresses));
        message.setFrom(new InternetAddress(addresses.from()));
        message.setRecipients(Message.RecipientType.TO, InternetAddress.parse(addresses.to()));
        message.setSubject(subject, StandardCharsets.UTF_8.name());
        message.setText(text, StandardCharsets.UTF_8.name());
        message.setSentDate(Date.from(clock.instant()));
        if (addresses.user() == null) {
            Transport.send(message);
        } else {
            Transport.send(message, addresses.user(), addresses.password());
        }
    }

    private static MailAddresses checked(MailAddresses addresses) {
        try {
            new InternetAddress(addresses.from(), true).validate();
            for (InternetAddress each : InternetAddress.parse(addresses.to(), true)) {
                each.validate();
            }
        } catch (AddressException e) {
            throw new IllegalArgumentException(
                    "SUARALOKET_MAIL_FROM and SUARALOKET_MAIL_TO are e-mail addresses; this is none: " + e.getRef(), e);
        }
        return addresses;
    }

    private static Session session(MailAddresses addresses) {
        String protocol = addresses.encrypted() ? "smtps" : "smtp";
        String prefix = "mail." + protocol + ".";
        Properties settings = new Properties();
        settings.setProperty("mail.transport.protocol", protocol);
        settings.setProperty(prefix + "host", addresses.host());
        if (addresses.port() > 0) {
            settings.setProperty(prefix + "port", String.valueOf(addresses.port()));
        }
        // Who greets and whose messages these are: else this machine's name is looked up, which may take half a minute.
        settings.setProperty("mail.from", addresses.from());
        settings.setProperty(prefix + "localhost", addresses.from().replaceFirst(".*@", ""));
        settings.setProperty(prefix + "auth", String.valueOf(addresses.user() != null));
        settings.setProperty(prefix + "starttls.enable", "true");
        // A password goes out encrypted or not at all, unless it stays on this machine.
        settings.setProperty(
                prefix + "starttls.required",
                String.valueOf(addresses.user() != null && !HERE.contains(addresses.host())));
        settings.setProperty(prefix + "ssl.checkserveridentity", "true");
        settings.setProperty(prefix + "connectiontimeout", MILLIS);
        settings.setProperty(prefix + "timeout", MILLIS);
        settings.setProperty(prefix + "writetimeout", MILLIS);
        return Session.getInstance(settings);
    }
}
