package id.suaraloket.audit;

import static org.assertj.core.api.Assertions.assertThat;

import id.suaraloket.testing.Office;
import id.suaraloket.testing.StaffBrowser;
import id.suaraloket.testing.StoreSuite;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is written down stays as it was, in one chain, whoever wrote it. */
abstract class AuditTrailSuite extends StoreSuite {
    private static final Actor SITI = new Actor("siti", "192.0.2.7");

    @Override
    protected void provision() {}

    @BeforeEach
    void someDeeds() {
        trail().add(SITI, Act.TARGET_CHANGED, "uji", "2026", Map.of("target", "86.40"), Map.of("target", "87.00"));
        trail().add(SITI, Act.EXPORTED, "uji", "2026-TW3.xlsx");
        trail().add(Actor.program(), Act.RETENTION, null, "saran", null, Map.of("removed", "3"));
    }

    @Test
    void aTrailThatNobodyTouchedIsWhole() {
        AuditCheck.Result result = check();

        assertThat(result.whole()).isTrue();
        assertThat(result.entries()).isEqualTo(office().count("SELECT COUNT(*) FROM audit_entry"));
        assertThat(result.lastHash()).hasSize(64);
    }

    @Test
    void aChangeOfAnyFieldIsFound() throws SQLException {
        long number = office().count("SELECT MAX(number) FROM audit_entry WHERE act = 'TARGET_CHANGED'");
        for (String change : List.of(
                "actor = 'budi'",
                "origin = '192.0.2.8'",
                "act = 'EXPORTED'",
                "unit = 'lain'",
                "subject = '2025'",
                "before_values = NULL",
                "after_values = '{\"target\":\"99.00\"}'",
                "happened_at = '2020-01-01 00:00:00'")) {
            String column = change.substring(0, change.indexOf(' '));
            execute("CREATE TABLE kept AS SELECT * FROM audit_entry WHERE number = " + number);
            execute("UPDATE audit_entry SET " + change + " WHERE number = " + number);

            assertThat(check().broken()).as(change).isEqualTo(number);

            execute("UPDATE audit_entry SET " + column + " = (SELECT " + column + " FROM kept) WHERE number = "
                    + number);
            execute("DROP TABLE kept");
            assertThat(check().whole()).as("as before " + change).isTrue();
        }
    }

    @Test
    void anEntryThatIsMissingIsFoundInTheMiddleAndAtTheEnd() throws SQLException {
        long last = office().count("SELECT MAX(number) FROM audit_entry");
        execute("CREATE TABLE kept AS SELECT * FROM audit_entry WHERE number > " + (last - 2));

        execute("DELETE FROM audit_entry WHERE number = " + (last - 1));
        assertThat(check().broken()).isEqualTo(last - 1);
        execute("DELETE FROM audit_entry WHERE number = " + last);
        assertThat(check().broken()).isEqualTo(last - 1);

        execute("INSERT INTO audit_entry SELECT * FROM kept");
        execute("DROP TABLE kept");
        assertThat(check().whole()).isTrue();
    }

    @Test
    void twoServersThatWriteAtOnceMakeOneChain() {
        long before = office().count("SELECT COUNT(*) FROM audit_entry");
        try (Office second = second(Map.of())) {
            List<AuditTrail> both = List.of(trail(), second.context().getBean(AuditTrail.class));
            IntStream.range(0, 60)
                    .parallel()
                    .forEach(i -> both.get(i % 2).add(SITI, Act.EXPORTED, "uji", "berkas " + i));
        }

        assertThat(office().count("SELECT COUNT(*) FROM audit_entry")).isGreaterThanOrEqualTo(before + 60);
        assertThat(check().whole()).isTrue();
    }

    @Test
    void whoLogsInIsInTheTrailWithTheirAddressAndThePageShowsIt() {
        StaffBrowser admin = StaffBrowser.admin(office());

        assertThat(admin.get("/staff/audit?act=LOGIN").body())
                .contains("127.0.0.1")
                .contains("admin");
        assertThat(admin.get("/staff/audit?act=TARGET_CHANGED").body())
                .contains("Target IKM")
                .contains("86.40")
                .contains("87.00");
        assertThat(admin.post("/staff/audit", Map.of()).body()).contains("Jejak audit utuh");
    }

    private AuditTrail trail() {
        return office().context().getBean(AuditTrail.class);
    }

    private AuditCheck.Result check() {
        return office().context().getBean(AuditCheck.class).run();
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = office().connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
