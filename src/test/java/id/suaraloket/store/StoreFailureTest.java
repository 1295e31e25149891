package id.suaraloket.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StoreFailureTest {
    @ParameterizedTest
    @CsvSource({
        "23000,  1062, duplicate",
        "23505, 23505, duplicate",
        "40001,  1213, contention",
        "HY000,  1205, contention",
        "40000,  3101, contention",
        "HY000, 50200, contention",
        "08S01,     0, outage",
        "08004,  1040, outage",
        "08S01,  1053, outage",
        "HY000,  1290, outage",
        "HY000,  3100, outage",
        "HY000,  1180, outage",
        "HY000,  1114, outage",
        "90031, 90031, outage",
        "22001,  1406, none",
        "23000,  1048, none",
        "42S02,  1146, none",
    })
    void aCodeMeansOneThing(String state, int code, String meaning) {
        SQLException failure = new SQLException("text", state, code);

        assertThat(meanings(failure)).isEqualTo(meaning);
        assertThat(meanings(new IllegalStateException(failure))).isEqualTo(meaning);
        assertThat(meanings(behind(failure))).isEqualTo(meaning);
    }

    @Test
    void aPoolThatHasNoConnectionInTimeIsAnOutage() {
        assertThat(meanings(new SQLTransientConnectionException("not available")))
                .isEqualTo("outage");
    }

    @Test
    void aConnectionThatThePoolHasEvictedMeanwhileIsAnOutage() {
        assertThat(meanings(new IllegalStateException(new SQLException("Connection is closed"))))
                .isEqualTo("outage");
    }

    @Test
    void causesThatFormACircleEnd() {
        SQLException one = new SQLException("one");
        SQLException other = new SQLException("other", one);
        one.initCause(other);

        assertThat(meanings(one)).isEqualTo("none");
    }

    private static SQLException behind(SQLException failure) {
        BatchUpdateException batch = new BatchUpdateException("batch", new int[0]);
        batch.setNextException(failure);
        return batch;
    }

    private static String meanings(Throwable failure) {
        return (StoreFailure.isDuplicateKey(failure) ? "duplicate" : "")
                + (StoreFailure.isContention(failure) ? "contention" : "")
                + (StoreFailure.isOutage(failure) ? "outage" : "")
                + (StoreFailure.isDuplicateKey(failure)
                                || StoreFailure.isContention(failure)
                                || StoreFailure.isOutage(failure)
                        ? ""
                        : "none");
    }
}
