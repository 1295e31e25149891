package id.suaraloket.store;

import io.micronaut.flyway.FlywayConfigurationCustomizer;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** Lets a script that changes the schema take its time: over ten million rows it works for minutes without a word. */
@Singleton
@Named("default")
final class Migrations implements FlywayConfigurationCustomizer {
    @Override
    public void customizeFluentConfiguration(FluentConfiguration flyway) {
        DataSource pool = flyway.getDataSource();
        try {
            if (pool.isWrapperFor(PrimaryDataSource.class)) {
                flyway.dataSource(pool.unwrap(PrimaryDataSource.class).withoutHurry());
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String getName() {
        return "default";
    }
}
