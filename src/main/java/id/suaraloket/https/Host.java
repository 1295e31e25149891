package id.suaraloket.https;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.bouncycastle.asn1.x509.GeneralName;

/**
 * Where a browser finds this machine, as it stands in a certificate.
 *
 * @param value an IP address as {@link InetAddress} writes it, or a name in small letters
 * @param isAddress whether it is an IP address
 */
record Host(String value, boolean isAddress) {
    private static final String LABEL = "[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?";
    private static final Pattern NAME = Pattern.compile("(?=.{1,253}$)(" + LABEL + "\\.)*(?!\\d+$)" + LABEL);
    private static final String BYTE = "(25[0-5]|2[0-4]\\d|1?\\d?\\d)";
    private static final Pattern IPV4 = Pattern.compile(BYTE + "(\\." + BYTE + "){3}");
    private static final Pattern IPV6 = Pattern.compile("[0-9a-f:]+:[0-9a-f:.]*");

    /** Empty if the text is neither; nobody is asked whether it exists. */
    static Optional<Host> find(String text) {
        String small = text.strip().toLowerCase(Locale.ROOT);
        if (IPV4.matcher(small).matches() || IPV6.matcher(small).matches()) {
            return address(small);
        }
        return NAME.matcher(small).matches() ? Optional.of(new Host(small, false)) : Optional.empty();
    }

    private static Optional<Host> address(String literal) {
        try {
            return Optional.of(new Host(InetAddress.getByName(literal).getHostAddress(), true));
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    /** Whether it means the very machine that asks. */
    boolean isLocal() {
        return value.equals("localhost") || value.startsWith("127.") || value.equals("0:0:0:0:0:0:0:1");
    }

    /** As it stands in an address of the web. */
    String inUrl() {
        return value.indexOf(':') < 0 ? value : "[" + value + "]";
    }

    GeneralName inCertificate() {
        return new GeneralName(isAddress ? GeneralName.iPAddress : GeneralName.dNSName, value);
    }
}
