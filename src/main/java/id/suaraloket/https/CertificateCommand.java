package id.suaraloket.https;

import id.suaraloket.command.Command;
import id.suaraloket.web.Messages;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * {@code certificate [ADDRESS...]}: makes the certificate by which this server speaks HTTPS, and the authority that signs it if
 * there is none. Never another authority in the place of one that tablets trust already.
 */
@Singleton
public class CertificateCommand implements Command {
    /** It needs no store, and runs beside a service that has it. */
    public static final String NAME = "certificate";

    private final CertificateFolder folder;
    private final Messages messages;
    private final Clock clock;

    CertificateCommand(CertificateFolder folder, Messages messages, Clock clock) {
        this.folder = folder;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String usageKey() {
        return "command.certificate.usage";
    }

    @Override
    public int run(List<String> arguments) {
        try {
            List<Host> hosts = new ArrayList<>();
            for (String argument : arguments) {
                hosts.add(Host.find(argument).orElseThrow(() -> new Refusal("certificate.noHost", argument)));
            }
            if (hosts.isEmpty()) {
                hosts.addAll(hostsOfBefore());
            }
            return hosts.isEmpty() ? propose() : make(hosts);
        } catch (Refusal e) {
            System.err.println(messages.get(Messages.DEFAULT, e.key, e.args));
            return FOUND;
        } catch (IOException | GeneralSecurityException e) {
            System.err.println(messages.get(
                    Messages.DEFAULT, "certificate.file", e.getClass().getSimpleName() + ": " + e.getMessage()));
            return FOUND;
        }
    }

    private List<Host> hostsOfBefore() throws IOException, GeneralSecurityException {
        Optional<ServerCertificate> before = folder.findServer();
        return before.isPresent() ? before.get().hosts() : List.of();
    }

    /** Which of them tablets reach is not for a program to guess: a computer may well be in several networks. */
    private int propose() {
        say("certificate.propose");
        OwnHosts.list().forEach(host -> System.out.println("  java -jar suaraloket.jar certificate " + host));
        return MISUSED;
    }

    private int make(List<Host> asked) throws IOException, GeneralSecurityException {
        Set<Host> hosts = new LinkedHashSet<>(asked);
        // The computer's own browser comes by these.
        hosts.add(new Host("localhost", false));
        hosts.add(new Host("127.0.0.1", true));
        Instant now = clock.instant();
        Optional<Authority> known = folder.findAuthority();
        if (known.isEmpty() && Files.exists(folder.root())) {
            throw new Refusal("certificate.noKey", folder.path());
        }
        Authority authority = known.isPresent() ? known.get() : Authority.make(List.copyOf(hosts), now);
        if (authority.ends().isBefore(now)) {
            throw new Refusal("certificate.ended", day(authority.ends()), folder.path());
        }
        for (Host host : hosts) {
            if (!authority.permits(host)) {
                throw new Refusal("certificate.beyond", host.value(), folder.path());
            }
        }
        ServerCertificate certificate = authority.issue(List.copyOf(hosts), now);
        if (known.isEmpty()) {
            folder.save(authority);
        }
        folder.save(certificate);
        tell(authority, certificate, known.isEmpty());
        return DONE;
    }

    private void tell(Authority authority, ServerCertificate certificate, boolean isNew)
            throws GeneralSecurityException {
        say(isNew ? "certificate.authority.made" : "certificate.authority.same", folder.root(), day(authority.ends()));
        say("certificate.fingerprint", fingerprint(authority.root()));
        say(
                "certificate.made",
                certificate.hosts().stream().map(Host::value).collect(Collectors.joining(" ")),
                day(certificate.ends()));
        say(isNew ? "certificate.next.first" : "certificate.next.again");
    }

    private void say(String key, Object... args) {
        System.out.println(messages.get(Messages.DEFAULT, key, args));
    }

    private static String day(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneId.systemDefault()).toString();
    }

    /** As tablets show it. */
    private static String fingerprint(X509Certificate certificate) throws GeneralSecurityException {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
        return HexFormat.ofDelimiter(":").formatHex(digest).toUpperCase(Locale.ROOT);
    }

    /** Why it is not done. */
    private static final class Refusal extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final String key;
        private final transient Object[] args;

        Refusal(String key, Object... args) {
            super(key);
            this.key = key;
            this.args = args;
        }
    }
}
