package id.suaraloket.https;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralSubtree;
import org.bouncycastle.asn1.x509.NameConstraintValidatorException;
import org.bouncycastle.asn1.x509.NameConstraints;
import org.bouncycastle.asn1.x509.PKIXNameConstraintValidator;

/**
 * What an authority may vouch for: addresses and names that mean nothing outside an office's network, and what it was made
 * for. So the office's computer may get another address one day without a new authority, while a stolen key opens no site of
 * the world (RFC 5280, 4.2.1.10; private addresses are those of RFC 1918 and RFC 4193).
 */
final class Reach {
    private static final List<String> NETWORKS =
            List.of("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "127.0.0.0/8", "fc00::/7", "::1/128");

    /** Each with all that ends in it; no registry sells any of them. */
    private static final List<String> NAMES = List.of("localhost", "local", "lan", "internal", "home.arpa");

    private Reach() {}

    /** Where neither an address nor a name were listed, all of that kind would be permitted: here both always are. */
    static NameConstraints of(List<Host> hosts) {
        List<GeneralName> office = Stream.concat(
                        NETWORKS.stream().map(network -> new GeneralName(GeneralName.iPAddress, network)),
                        NAMES.stream().map(name -> new GeneralName(GeneralName.dNSName, name)))
                .toList();
        Stream<GeneralName> others = hosts.stream()
                .filter(host -> !permits(permitted(office.stream()), host))
                .map(Reach::itself);
        return new NameConstraints(permitted(Stream.concat(office.stream(), others)), null);
    }

    /** Whether an authority with this certificate may vouch for a host. */
    static boolean permits(X509Certificate authority, Host host) {
        byte[] extension = authority.getExtensionValue(Extension.nameConstraints.getId());
        return extension != null
                && permits(
                        NameConstraints.getInstance(
                                        ASN1OctetString.getInstance(extension).getOctets())
                                .getPermittedSubtrees(),
                        host);
    }

    private static boolean permits(GeneralSubtree[] permitted, Host host) {
        PKIXNameConstraintValidator validator = new PKIXNameConstraintValidator();
        validator.intersectPermittedSubtree(permitted);
        try {
            validator.checkPermitted(host.inCertificate());
            return true;
        } catch (NameConstraintValidatorException e) {
            return false;
        }
    }

    private static GeneralSubtree[] permitted(Stream<GeneralName> names) {
        return names.map(GeneralSubtree::new).toArray(GeneralSubtree[]::new);
    }

    private static GeneralName itself(Host host) {
        return host.isAddress()
                ? new GeneralName(
                        GeneralName.iPAddress, host.value() + (host.value().indexOf(':') < 0 ? "/32" : "/128"))
                : host.inCertificate();
    }
}
