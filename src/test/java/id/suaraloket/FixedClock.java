package id.suaraloket;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

/** Stands at the moment that the setting {@code test.now} names, for suites whose pages show what day it is. */
@Factory
@Requires(property = "test.now")
class FixedClock {
    @Singleton
    @Replaces(value = Clock.class, factory = SystemClock.class)
    Clock clock(@Property(name = "test.now") String now) {
        return Clock.fixed(Instant.parse(now), ZoneOffset.UTC);
    }
}
