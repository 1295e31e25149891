package id.suaraloket.store;

import io.micronaut.configuration.jdbc.hikari.DatasourceConfiguration;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import jakarta.inject.Singleton;

/** Lets the pool of connections take its connections from {@link PrimaryDataSource} wherever the address is one of MySQL's. */
@Singleton
final class Pool implements BeanCreatedEventListener<DatasourceConfiguration> {
    @Override
    public DatasourceConfiguration onCreated(BeanCreatedEvent<DatasourceConfiguration> event) {
        DatasourceConfiguration pool = event.getBean();
        String url = pool.getUrl();
        if (PrimaryDataSource.accepts(url)) {
            pool.setDataSource(PrimaryDataSource.of(url, pool.getUsername(), pool.getPassword()));
            pool.setExceptionOverride(new Eviction());
        }
        return pool;
    }
}
