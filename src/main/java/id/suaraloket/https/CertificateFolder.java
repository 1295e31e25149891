package id.suaraloket.https;

import id.suaraloket.store.OwnerOnly;
import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;

/**
 * Where the authority and the server's certificate are kept, {@code https} in the data folder:
 *
 * <ul>
 *   <li>{@code authority.crt} the root, which tablets install and everybody may read;
 *   <li>{@code authority.pem} what signs certificates, with its key;
 *   <li>{@code server.pem} the server's certificate, with its key.
 * </ul>
 */
@Singleton
class CertificateFolder {
    private final Path path;

    CertificateFolder(@Property(name = "suaraloket.https.folder") Path path) {
        this.path = path;
    }

    Path path() {
        return path;
    }

    Path root() {
        return path.resolve("authority.crt");
    }

    Optional<Authority> findAuthority() throws IOException, GeneralSecurityException {
        if (!Files.exists(authority())) {
            return Optional.empty();
        }
        Pem pem = Pem.read(Files.readString(authority()));
        if (pem.certificates().size() != 2) {
            throw new GeneralSecurityException("not two certificates");
        }
        return Optional.of(new Authority(
                key(pem), pem.certificates().get(0), pem.certificates().get(1)));
    }

    Optional<ServerCertificate> findServer() throws IOException, GeneralSecurityException {
        if (!Files.exists(server())) {
            return Optional.empty();
        }
        Pem pem = Pem.read(Files.readString(server()));
        if (pem.certificates().isEmpty()) {
            throw new GeneralSecurityException("no certificate");
        }
        return Optional.of(new ServerCertificate(key(pem), pem.certificates()));
    }

    void save(Authority authority) throws IOException, GeneralSecurityException {
        OwnerOnly.createFolder(path);
        OwnerOnly.write(authority(), new Pem(authority.key(), List.of(authority.issuer(), authority.root())).write());
        List<X509Certificate> root = List.of(authority.root());
        Files.writeString(root(), new Pem(null, root).write());
    }

    void save(ServerCertificate certificate) throws IOException, GeneralSecurityException {
        OwnerOnly.write(server(), new Pem(certificate.key(), certificate.chain()).write());
    }

    private Path authority() {
        return path.resolve("authority.pem");
    }

    private Path server() {
        return path.resolve("server.pem");
    }

    private static PrivateKey key(Pem pem) throws GeneralSecurityException {
        PrivateKey key = pem.key();
        if (key == null) {
            throw new GeneralSecurityException("no private key");
        }
        return key;
    }
}
