package id.suaraloket.response;

import static org.assertj.core.api.Assertions.assertThat;

import id.suaraloket.testing.Office;
import id.suaraloket.testing.Recount;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an import promises, on whichever store: run on H2 and on MySQL. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ImportSuite {
    private static final String HEAD = "id,submitted_at,service,sex,q1,q2,q9\n";
    private Office office;

    abstract Map<String, Object> store() throws SQLException;

    @BeforeAll
    void open() throws SQLException {
        office = Office.on(store(), Map.of());
        unit("uji", "permenpanrb-14-2017");
    }

    @AfterAll
    void close() {
        office.close();
    }

    @Test
    void theLumajangResponsesAreStoredOnceHoweverOftenTheyAreSent() throws IOException, SQLException {
        unit("lumajang", "lumajang-14");
        try (InputStream services = ImportSuite.class.getResourceAsStream("/demo/services.csv")) {
            new String(services.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.substring(0, line.indexOf(',')))
                    .forEach(code -> service("lumajang", code));
        }
        try (InputStream responses = ImportSuite.class.getResourceAsStream("/demo/lumajang-2021-tw3.csv")) {
            String csv = new String(responses.readAllBytes(), StandardCharsets.UTF_8);

            assertThat(imported("lumajang", csv).body()).contains("\"stored\":188,\"repeated\":0,\"rejected\":[]");
            assertThat(imported("lumajang", csv).body()).contains("\"stored\":0,\"repeated\":188,\"rejected\":[]");
        }
        assertThat(office.get("/api/v1/units/lumajang/recaps/2021-TW3").body())
                .contains("\"respondents\":188", "\"ikm\":\"87.10\"", "\"ikmExact\":87.101063", "\"mutu\":\"B\"");
        talliesEqualARecount();
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
            2024-01-02T09:00:00+07:00,ktp,P,4,9,3 | q2
            2024-01-02T09:00:00+07:00,nix,P,4,3,3 | service
            2024-01-02T09:00:00+07:00,ktp,X,4,3,3 | sex
            2024-02-30T09:00:00+07:00,ktp,P,4,3,3 | submitted_at
            1999-12-31T09:00:00+07:00,ktp,P,4,3,3 | submitted_at
            2099-01-01T09:00:00+07:00,ktp,P,4,3,3 | submitted_at
            2024-01-02T09:00:00+07:00,ktp,P,4,3 | line
            2024-01-02T09:00:00+07:00,ktp,P,,, | q1
            """)
    void oneBadLineIsNamedAndNothingIsStored(String badLine, String field) throws SQLException {
        long before = office.count("SELECT COUNT(*) FROM response");
        String csv = HEAD + good() + good() + UUID.randomUUID() + "," + badLine + "\n" + good();

        HttpResponse<String> answer = imported("uji", csv);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("\"stored\":0", "\"rejected\":[{\"line\":4,\"field\":\"" + field + "\",\"reason\":\"");
        assertThat(office.count("SELECT COUNT(*) FROM response")).isEqualTo(before);
        talliesEqualARecount();
    }

    @Test
    void theGoodLinesAreStoredWhenThatIsAskedFor() throws SQLException {
        String csv = HEAD + good() + UUID.randomUUID() + ",2024-01-02T09:00:00+07:00,ktp,P,4,0,3\n" + good();

        HttpResponse<String> answer = office.importCsv("uji/imports?partial=true", csv);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"stored\":2", "\"line\":3,\"field\":\"q2\"");
        talliesEqualARecount();
    }

    @Test
    void otherContentUnderAStoredIdIsRejectedInOneFileAndAcrossFiles() throws SQLException {
        String line = good();
        String other = line.replace(",ktp,", ",kk,");

        assertThat(imported("uji", HEAD + line + other).body()).contains("\"line\":3,\"field\":\"id\"");
        assertThat(imported("uji", HEAD + line + line).body()).contains("\"stored\":1,\"repeated\":1");
        assertThat(imported("uji", HEAD + other).body()).contains("\"line\":2,\"field\":\"id\"");
        talliesEqualARecount();
    }

    @Test
    void semicolonsAByteOrderMarkAndWindowsLinesAreRead() {
        String csv = "\uFEFF" + (HEAD + good()).replace(",", ";").replace("\n", "\r\n");

        assertThat(imported("uji", csv).body()).contains("\"stored\":1");
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
            id,submitted_at,q1 | service
            id,submitted_at,service,nama,q1 | nama
            id,submitted_at,service,q1,q1 | q1
            """)
    void aHeadThatDoesNotFitIsNamed(String head, String column) {
        HttpResponse<String> answer = imported("uji", head + "\n");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("{\"field\":\"" + column + "\"");
    }

    private static String good() {
        return UUID.randomUUID() + ",2024-01-02T09:00:00+07:00,ktp,P,4,3,\n";
    }

    private HttpResponse<String> imported(String unit, String csv) {
        return office.importCsv(unit + "/imports", csv);
    }

    private void unit(String code, String questionnaire) {
        office.provision(
                "/api/v1/units/" + code,
                "{\"name\":\"Kecamatan\",\"kabupaten\":\"Kabupaten\",\"questionnaire\":\"" + questionnaire + "\"}");
        service(code, "ktp");
        service(code, "kk");
    }

    private void service(String unit, String code) {
        office.provision("/api/v1/units/" + unit + "/services/" + code, "{\"name\":\"" + code + "\"}");
    }

    private void talliesEqualARecount() throws SQLException {
        try (Connection connection = office.connect()) {
            assertThat(Recount.tallies(connection)).isEqualTo(Recount.rows(connection));
        }
    }
}
