package id.suaraloket.store;

import io.micronaut.configuration.jdbc.hikari.DatasourceConfiguration;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lets the pool of connections take its connections from {@link PrimaryDataSource} wherever the address is one of MySQL's, and keeps the
 * embedded database's folder from others.
 */
@Singleton
final class Pool implements BeanCreatedEventListener<DatasourceConfiguration> {
    private static final Pattern FILE = Pattern.compile("jdbc:h2:file:([^~;][^;]*)");

    @Override
    public DatasourceConfiguration onCreated(BeanCreatedEvent<DatasourceConfiguration> event) {
        DatasourceConfiguration pool = event.getBean();
        String url = pool.getUrl();
        if (PrimaryDataSource.accepts(url)) {
            pool.setDataSource(PrimaryDataSource.of(url, pool.getUsername(), pool.getPassword()));
            pool.setExceptionOverride(new Eviction());
        }
        Matcher file = FILE.matcher(url);
        if (file.lookingAt()) {
            makeFolder(Path.of(file.group(1)).resolveSibling("").toAbsolutePath());
        }
        return pool;
    }

    /** Who gets at the file gets at everything in it. A folder that is there already is its owner's business. */
    private static void makeFolder(Path folder) {
        try {
            if (!Files.exists(folder)) {
                OwnerOnly.createFolder(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
