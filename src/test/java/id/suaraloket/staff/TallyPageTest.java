package id.suaraloket.staff;

import static org.assertj.core.api.Assertions.assertThat;

import id.suaraloket.testing.Office;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Staff see that figures agree with the responses, or where they did not. */
class TallyPageTest {
    private static final String PAGE = "/staff/units/lumajang/tallies";
    private static Office office;

    @BeforeAll
    static void open() {
        office = Office.onH2(Map.of("suaraloket.demo", true));
    }

    @AfterAll
    static void close() {
        office.close();
    }

    @Test
    void thePageLeadsFromTheOfficeToAButtonAndSaysNothingYet() {
        assertThat(page(office.get("/staff")).select("a[href=" + PAGE + "]")).hasSize(1);

        Document page = page(office.get(PAGE));

        assertThat(page.select("form[method=post][action=" + PAGE + "] button")).hasSize(1);
        assertThat(page.select(".notice[role=status]")).isEmpty();
    }

    @Test
    void whereAllAgreesItSaysSo() {
        assertThat(page(recount()).select("[role=status]").text()).contains("Semua angka cocok", "188");
    }

    @Test
    void whereFiguresDidNotAgreeTheirMonthIsNamedAndTheyAreRightAfterwards() throws SQLException {
        String recap = "/api/v1/units/lumajang/recaps/2021-TW3";
        String before = office.get(recap).body();
        try (Connection connection = office.connect();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("DELETE FROM tally WHERE counted_in = DATE '2021-08-01' AND service = 'ktp'");
        }
        assertThat(office.get(recap).body()).isNotEqualTo(before);

        assertThat(page(recount()).select("[role=status] li").eachText()).containsExactly("Agustus 2021");

        assertThat(office.get(recap).body()).isEqualTo(before);
    }

    @Test
    void anUnknownUnitIsNotFound() {
        assertThat(office.get("/staff/units/nix/tallies").statusCode()).isEqualTo(404);
    }

    private static HttpResponse<String> recount() {
        return office.postAsStaff(PAGE);
    }

    private static Document page(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }
}
