package id.suaraloket.account;

import io.micronaut.security.authentication.Authentication;
import java.util.Collection;
import java.util.Map;

/** A viewer as the framework wants to know them. */
record ViewerAuthentication(Viewer viewer) implements Authentication {
    @Override
    public String getName() {
        return viewer.name();
    }

    @Override
    public Collection<String> getRoles() {
        return viewer.role().names();
    }

    @Override
    public Map<String, Object> getAttributes() {
        return Map.of();
    }
}
