package id.suaraloket.store;

import io.micronaut.configuration.jdbc.hikari.DatasourceConfiguration;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import jakarta.inject.Singleton;

/** Lets the pool take its connections from {@link PrimaryDataSource} wherever the address is one of MySQL's. */
@Singleton
final class Pool implements BeanCreatedEventListener<DatasourceConfiguration> {
    @Override
    public DatasourceConfiguration onCreated(BeanCreatedEvent<DatasourceConfiguration> event) {
        DatasourceConfiguration pool = event.getBean();
        if (PrimaryDataSource.accepts(pool.getUrl())) {
            pool.setDataSource(PrimaryDataSource.of(pool.getUrl(), pool.getUsername(), pool.getPassword()));
            pool.setExceptionOverride(new Eviction());
        }
        return pool;
    }
}
