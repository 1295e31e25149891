package id.suaraloket;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Clock;

/** The one clock of the program, in UTC; a test puts its own in its place. */
@Factory
class SystemClock {
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }
}
