package id.suaraloket.report;

import static org.assertj.core.api.Assertions.assertThat;

import id.suaraloket.recap.RecapQuery;
import id.suaraloket.response.CountedRows;
import io.micronaut.context.annotation.Property;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.transaction.TransactionOperations;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
@Property(
        name = "datasources.default.url",
        value =
                "jdbc:h2:mem:olah-data-work;MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE;DB_CLOSE_DELAY=-1")
class OlahDataWorkTest {
    private final RecapQuery recaps;
    private final CountedRows rows;
    private final Letterheads letterheads;
    private final OlahDataXlsx xlsx;
    private final TransactionOperations<Connection> transactions;

    OlahDataWorkTest(
            RecapQuery recaps,
            CountedRows rows,
            Letterheads letterheads,
            OlahDataXlsx xlsx,
            TransactionOperations<Connection> transactions) {
        this.recaps = recaps;
        this.rows = rows;
        this.letterheads = letterheads;
        this.xlsx = xlsx;
        this.transactions = transactions;
    }

    @Test
    void whoOrdersWhileAWorkbookIsBeingMadeKeepsNoThread() throws Exception {
        CountDownLatch made = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            OlahDataWork work = new OlahDataWork(
                    busyUntil(made), recaps, rows, letterheads, xlsx, transactions, threads, Clock.systemUTC());
            work.start();

            work.start();
            work.start();

            assertThat(threads.submit(() -> "free").get(10, TimeUnit.SECONDS)).isEqualTo("free");
        } finally {
            made.countDown();
            threads.shutdown();
        }
    }

    /** Who asks it for work has work for so long. */
    private static StoredOlahData busyUntil(CountDownLatch made) {
        return (StoredOlahData) Proxy.newProxyInstance(
                StoredOlahData.class.getClassLoader(),
                new Class<?>[] {StoredOlahData.class},
                (proxy, method, given) -> {
                    made.await();
                    return List.of();
                });
    }
}
