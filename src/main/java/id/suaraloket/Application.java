package id.suaraloket;

import io.micronaut.runtime.Micronaut;

/** Starts the service: {@code java -jar suaraloket.jar}. */
public final class Application {
    private Application() {}

    public static void main(String[] args) {
        Micronaut.run(Application.class, args);
    }
}
