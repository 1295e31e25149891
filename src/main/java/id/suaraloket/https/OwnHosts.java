package id.suaraloket.https;

import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.List;
import java.util.stream.Stream;

/** The addresses that this machine has in its networks, for whoever does not know them by heart. */
final class OwnHosts {
    private OwnHosts() {}

    /** Not those that mean something on this machine alone. */
    static List<String> list() {
        try {
            return NetworkInterface.networkInterfaces()
                    .filter(OwnHosts::leadsOut)
                    .flatMap(NetworkInterface::inetAddresses)
                    .filter(address -> !address.isLinkLocalAddress() && !address.isLoopbackAddress())
                    .flatMap(address -> Stream.of(address.getHostAddress().replaceFirst("%.*", "")))
                    .sorted()
                    .toList();
        } catch (SocketException e) {
            return List.of();
        }
    }

    private static boolean leadsOut(NetworkInterface network) {
        try {
            return network.isUp() && !network.isLoopback() && !network.isVirtual();
        } catch (SocketException e) {
            return false;
        }
    }
}
