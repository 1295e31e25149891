package id.suaraloket.ikm;

import java.util.Arrays;
import java.util.Optional;

/** How a unit with several jenis layanan comes to one IKM. The unit chooses, and every document prints the choice. */
public enum Method {
    /** All responses as one set: a busy service counts for more. The default [choice]. */
    POOLED("pooled"),
    /** The plain mean of the services' IKM, see {@link Ikm#meanOf} [practice, as in the newer report template]. */
    MEAN_OF_SERVICES("mean-of-services");

    private final String code;

    Method(String code) {
        this.code = code;
    }

    /** The name in settings, interfaces and files; it never changes. */
    public String code() {
        return code;
    }

    public static Optional<Method> find(String code) {
        return Arrays.stream(values()).filter(m -> m.code.equals(code)).findFirst();
    }
}
