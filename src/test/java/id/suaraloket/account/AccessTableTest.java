package id.suaraloket.account;

import static org.assertj.core.api.Assertions.assertThat;

import id.suaraloket.audit.Actor;
import id.suaraloket.testing.Office;
import io.micronaut.core.util.CollectionUtils;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.MediaType;
import io.micronaut.http.uri.UriMatchTemplate;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.web.router.Router;
import io.micronaut.web.router.UriRouteInfo;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Role x address x own or other unit: let in or not. An address that is not listed here fails the test. */
class AccessTableTest {
    /** Method, address, the least role. ANY after it: people of every unit are let in, since the page looks at whose it is. */
    private static final String STAFF = """
            GET    | /staff | READER ANY
            GET    | /staff/account | READER ANY
            POST   | /staff/account | READER ANY
            POST   | /staff/account/logout | READER ANY
            GET    | /staff/account/second-factor | READER ANY
            POST   | /staff/account/second-factor | READER ANY
            GET    | /staff/account/second-factor/off | READER ANY
            POST   | /staff/account/second-factor/off | READER ANY
            GET    | /staff/account/tokens | READER ANY
            POST   | /staff/account/tokens | READER ANY
            POST   | /staff/account/tokens/0b9d4b3e-1f5e-4a53-8f0a-2f6f6c9f3a11/revocation | READER ANY
            GET    | /staff/accounts | ADMIN
            GET    | /staff/accounts/new | ADMIN
            POST   | /staff/accounts/new | ADMIN
            GET    | /staff/accounts/admin | ADMIN
            POST   | /staff/accounts/admin | ADMIN
            GET    | /staff/accounts/admin/link | ADMIN
            POST   | /staff/accounts/admin/link | ADMIN
            POST   | /staff/accounts/admin/logout | ADMIN
            POST   | /staff/accounts/admin/second-factor-reset | ADMIN
            GET    | /staff/audit | ADMIN
            POST   | /staff/audit | ADMIN
            GET    | /staff/setup | ADMIN
            POST   | /staff/setup | ADMIN
            GET    | /staff/points/DEMTAB | OPERATOR
            GET    | /staff/points/DEMTAB/tablet-codes | OPERATOR
            POST   | /staff/points/DEMTAB/tablet-codes | OPERATOR
            POST   | /staff/points/DEMTAB/tablets/0b9d4b3e-1f5e-4a53-8f0a-2f6f6c9f3a11/revocation | OPERATOR
            GET    | /staff/points/DEMTAB/answer-files | OPERATOR
            POST   | /staff/points/DEMTAB/answer-files | OPERATOR
            GET    | /staff/points/DEMTAB/refused-answers/intake | OPERATOR
            POST   | /staff/points/DEMTAB/refused-answers/intake | OPERATOR
            POST   | /staff/points/DEMTAB/refused-answers/0b9d4b3e/set-aside | OPERATOR
            POST   | /staff/points/DEMTAB/refused-answers/0b9d4b3e/put-back | OPERATOR
            GET    | /staff/units/lumajang/recaps?period=2021-TW3 | READER
            GET    | /staff/units/lumajang/recaps/2021-TW3 | READER
            GET    | /staff/units/lumajang/recaps/2021-TW3/finalisation | OPERATOR
            POST   | /staff/units/lumajang/recaps/2021-TW3/finalisation | OPERATOR
            GET    | /staff/units/lumajang/recaps/2021-TW3/follow-ups | READER
            POST   | /staff/units/lumajang/recaps/2021-TW3/follow-ups | OPERATOR
            GET    | /staff/units/lumajang/follow-ups | READER
            GET    | /staff/units/lumajang/follow-ups/0b9d4b3e-1f5e-4a53-8f0a-2f6f6c9f3a11 | OPERATOR
            POST   | /staff/units/lumajang/follow-ups/0b9d4b3e-1f5e-4a53-8f0a-2f6f6c9f3a11 | OPERATOR
            GET    | /staff/units/lumajang/recaps/2021-TW3/olah-data | OPERATOR
            POST   | /staff/units/lumajang/recaps/2021-TW3/olah-data | OPERATOR
            GET    | /staff/units/lumajang/recaps/2021-TW3/olah-data/0b9d4b3e-1f5e-4a53-8f0a-2f6f6c9f3a11.xlsx | OPERATOR
            POST   | /staff/units/lumajang/recaps/2021-TW3/publication | OPERATOR
            POST   | /staff/units/lumajang/recaps/2021-TW3/publication/withdrawal | OPERATOR
            GET    | /staff/units/lumajang/points/new | OPERATOR
            POST   | /staff/units/lumajang/points/new | OPERATOR
            GET    | /staff/compare | READER ANY
            GET    | /staff/units/lumajang | READER
            GET    | /staff/units/lumajang/compare | READER
            GET    | /staff/units/lumajang/responses | OPERATOR
            GET    | /staff/units/lumajang/responses/{response} | OPERATOR
            GET    | /staff/units/lumajang/responses/{response}/exclusion | OPERATOR
            POST   | /staff/units/lumajang/responses/{response}/exclusion | OPERATOR
            POST   | /staff/units/lumajang/responses/{response}/readmission | OPERATOR
            GET    | /staff/units/lumajang/suggestions | READER
            GET    | /staff/units/lumajang/suggestions.csv | OPERATOR
            GET    | /staff/units/lumajang/suggestions.xlsx | OPERATOR
            POST   | /staff/units/lumajang/suggestions/readings | OPERATOR
            POST   | /staff/units/lumajang/suggestions/readings/undo | OPERATOR
            GET    | /staff/units/lumajang/suggestions/{response} | OPERATOR
            POST   | /staff/units/lumajang/suggestions/{response} | OPERATOR
            POST   | /staff/units/lumajang/suggestions/{response}/unreading | OPERATOR
            GET    | /staff/units/lumajang/suggestions/{response}/original | OPERATOR
            POST   | /staff/units/lumajang/suggestions/{response}/original | OPERATOR
            GET    | /staff/setup/kabupaten | ADMIN
            POST   | /staff/setup/kabupaten | ADMIN
            GET    | /staff/setup/kabupaten/file | ADMIN
            POST   | /staff/setup/kabupaten/file | ADMIN
            GET    | /staff/setup/kabupaten/sheets | ADMIN
            GET    | /staff/points/DEMTAB/settings | OPERATOR
            POST   | /staff/points/DEMTAB/settings | OPERATOR
            POST   | /staff/points/DEMSMA/successor | OPERATOR
            GET    | /staff/units/lumajang/logo | READER
            POST   | /staff/units/lumajang/logo | OPERATOR
            POST   | /staff/units/lumajang/logo/removal | OPERATOR
            GET    | /staff/units/lumajang/points | OPERATOR
            GET    | /staff/units/lumajang/populations | OPERATOR
            POST   | /staff/units/lumajang/populations | OPERATOR
            GET    | /staff/units/lumajang/questionnaires | OPERATOR
            POST   | /staff/units/lumajang/questionnaires | OPERATOR
            GET    | /staff/units/lumajang/questionnaires/lumajang-14/preview | OPERATOR
            POST   | /staff/units/lumajang/questionnaires/lumajang-14/revisions | OPERATOR
            GET    | /staff/units/lumajang/questionnaires/lumajang-14/draft | OPERATOR
            POST   | /staff/units/lumajang/questionnaires/lumajang-14/draft | OPERATOR
            GET    | /staff/units/lumajang/questionnaires/lumajang-14/draft/preview | OPERATOR
            POST   | /staff/units/lumajang/questionnaires/lumajang-14/draft/publication | OPERATOR
            POST   | /staff/units/lumajang/questionnaires/lumajang-14/draft/shelf | OPERATOR
            GET    | /staff/units/lumajang/questionnaires/lumajang-14/draft/questions/q1 | OPERATOR
            POST   | /staff/units/lumajang/questionnaires/lumajang-14/draft/questions/q1 | OPERATOR
            POST   | /staff/units/lumajang/questionnaires/lumajang-14/draft/questions/q1/place | OPERATOR
            GET    | /staff/units/lumajang/services | OPERATOR
            POST   | /staff/units/lumajang/services | OPERATOR
            GET    | /staff/units/lumajang/services/ktp | OPERATOR
            POST   | /staff/units/lumajang/services/ktp | OPERATOR
            POST   | /staff/units/lumajang/services/ktp/position | OPERATOR
            GET    | /staff/units/lumajang/settings | OPERATOR
            POST   | /staff/units/lumajang/settings | OPERATOR
            GET    | /staff/units/lumajang/setup/points | OPERATOR
            POST   | /staff/units/lumajang/setup/points | OPERATOR
            GET    | /staff/units/lumajang/setup/services | OPERATOR
            POST   | /staff/units/lumajang/setup/services | OPERATOR
            GET    | /staff/units/lumajang/setup/sheets | OPERATOR
            GET    | /staff/units/lumajang/targets | OPERATOR
            POST   | /staff/units/lumajang/targets | OPERATOR
            GET    | /staff/units/lumajang/targets/paste | OPERATOR
            POST   | /staff/units/lumajang/targets/paste | OPERATOR
            GET    | /api/v1/units/lumajang/sheets.pdf | OPERATOR
            GET    | /staff/units/lumajang/audit | OPERATOR
            GET    | /staff/units/lumajang/tallies | OPERATOR
            POST   | /staff/units/lumajang/tallies | OPERATOR
            GET    | /staff/units/lumajang/paper | OPERATOR
            POST   | /staff/units/lumajang/paper | OPERATOR
            GET    | /staff/units/lumajang/imports | OPERATOR
            POST   | /staff/units/lumajang/imports | OPERATOR
            GET    | /staff/units/lumajang/imports/0b9d4b3e-1f5e-4a53-8f0a-2f6f6c9f3a11 | OPERATOR
            POST   | /staff/units/lumajang/imports/0b9d4b3e-1f5e-4a53-8f0a-2f6f6c9f3a11/intake | OPERATOR
            POST   | /staff/units/lumajang/imports/0b9d4b3e-1f5e-4a53-8f0a-2f6f6c9f3a11/removal | OPERATOR
            GET    | /staff/units/lumajang/batches | OPERATOR
            GET    | /staff/units/lumajang/batches/0b9d4b3e-1f5e-4a53-8f0a-2f6f6c9f3a11 | OPERATOR
            POST   | /staff/units/lumajang/batches/0b9d4b3e-1f5e-4a53-8f0a-2f6f6c9f3a11/end | OPERATOR
            POST   | /staff/units/lumajang/batches/0b9d4b3e-1f5e-4a53-8f0a-2f6f6c9f3a11/undo | OPERATOR
            POST   | /staff/units/lumajang/batches/0b9d4b3e-1f5e-4a53-8f0a-2f6f6c9f3a11/readmission | OPERATOR
            POST   | /staff/units/lumajang/batches/0b9d4b3e-1f5e-4a53-8f0a-2f6f6c9f3a11/responses/{response}/undo | OPERATOR
            POST   | /staff/units/lumajang/batches/0b9d4b3e-1f5e-4a53-8f0a-2f6f6c9f3a11/responses/{response}/readmission | OPERATOR
            PUT    | /api/v1/units/lumajang/batches/0b9d4b3e-1f5e-4a53-8f0a-2f6f6c9f3a11/responses/{response} | OPERATOR
            PUT    | /api/v1/units/lumajang/batches/0b9d4b3e-1f5e-4a53-8f0a-2f6f6c9f3a11/responses/{response}/exclusion | OPERATOR
            DELETE | /api/v1/units/lumajang/batches/0b9d4b3e-1f5e-4a53-8f0a-2f6f6c9f3a11/responses/{response}/exclusion | OPERATOR
            GET    | /api/v1/units/lumajang/imports/template.csv | OPERATOR
            GET    | /api/v1/units/lumajang/imports/template.xlsx | OPERATOR
            GET    | /api/v1/units/lumajang/questionnaire.pdf | OPERATOR
            GET    | /staff/units/lumajang/lkj?year=2021 | READER
            GET    | /api/v1/units/lumajang/lkj/2021.xlsx | READER
            GET    | /api/v1/units/lumajang/lkj/2021.docx | READER
            GET    | /staff/units/lumajang/checks | READER
            POST   | /staff/units/lumajang/checks | READER
            GET    | /staff/units/lumajang/checks/file | READER
            POST   | /staff/units/lumajang/checks/file | READER
            GET    | /staff/units/lumajang/checks/kept | READER
            POST   | /staff/units/lumajang/checks/kept | OPERATOR
            GET    | /staff/units/lumajang/checks/2020-TW3 | READER
            GET    | /staff/units/lumajang/checks/2020-TW3/removal | READER
            POST   | /staff/units/lumajang/checks/2020-TW3/removal | OPERATOR
            POST   | /logout | READER ANY
            GET    | /api/v1/backup | ADMIN
            GET    | /api/v1/points/DEMTAB/qr.png | OPERATOR
            GET    | /api/v1/points/DEMTAB/qr.svg | OPERATOR
            GET    | /api/v1/points/DEMTAB/sheet.pdf | OPERATOR
            GET    | /api/v1/points/DEMTAB/refused-answers.json | OPERATOR
            PUT    | /api/v1/points/DEMTAB | ADMIN
            PUT    | /api/v1/responses/{response}/exclusion | OPERATOR
            DELETE | /api/v1/responses/{response}/exclusion | OPERATOR
            PUT    | /api/v1/units/lumajang | ADMIN
            POST   | /api/v1/units/lumajang/imports | OPERATOR
            GET    | /api/v1/units/lumajang/recaps/2021-TW3 | READER
            GET    | /api/v1/units/lumajang/recaps/2021-TW3.csv | READER
            GET    | /api/v1/units/lumajang/recaps/2021-TW3/poster.pdf?paper=A3 | READER
            GET    | /api/v1/units/lumajang/recaps/2021-TW3/poster.png | READER
            GET    | /api/v1/units/lumajang/recaps/2021-TW3.xlsx | READER
            GET    | /api/v1/units/lumajang/recaps/2021-TW3.docx | READER
            GET    | /api/v1/units/lumajang/recaps/2021-TW3.pdf | READER
            GET    | /api/v1/units/lumajang/recaps/2021-TW3/laporan.pdf | READER
            GET    | /api/v1/units/lumajang/recaps/2021-TW3/laporan.docx | READER
            GET    | /api/v1/units/lumajang/responses/2021-TW3.csv | OPERATOR
            GET    | /api/v1/units/lumajang/responses/2021-TW3.xlsx | OPERATOR
            PUT    | /api/v1/units/lumajang/services/ktp | ADMIN
            PUT    | /api/v1/units/lumajang/targets/2026 | ADMIN
            """;

    /** For everybody, logged in or not. */
    private static final String OPEN = """
            GET  | /
            GET  | /s
            GET  | /s/DEMKTP
            POST | /s/DEMKTP
            GET  | /s/DEMKTP/thanks
            GET  | /login
            POST | /login
            GET  | /login/code
            POST | /login/code
            GET  | /welcome/secret
            POST | /welcome/secret
            GET  | /cek
            GET  | /cek/K7Q2M9XH4RTV
            GET  | /hasil
            GET  | /hasil/lumajang
            GET  | /hasil/lumajang/2021-TW3
            GET  | /hasil/lumajang/2021-TW3.csv
            GET  | /hasil/lumajang/tv
            GET  | /hasil/lumajang/badge.svg
            GET  | /bantuan
            GET  | /bantuan/masuk
            GET  | /bantuan/gambar/masuk.png
            GET  | /lang/id
            GET  | /worker.js
            GET  | /kiosk
            GET  | /kiosk-worker.js
            GET  | /kiosk.webmanifest
            GET  | /kiosk-icon.svg
            GET  | /authority.crt
            GET  | /openapi.yml
            GET  | /health
            GET  | /health/readiness
            GET  | /health/liveness
            GET  | /prometheus
            GET  | /api/v1/points/DEMKTP
            PUT  | /api/v1/responses/0b9d4b3e-1f5e-4a53-8f0a-2f6f6c9f3a11
            POST | /api/v1/tablets
            GET  | /api/v1/tablets/me
            PUT  | /api/v1/tablets/me/report
            PUT  | /api/v1/tablets/me/refused/0b9d4b3e-1f5e-4a53-8f0a-2f6f6c9f3a11
            """;

    /** Forms with a file. */
    private static final List<String> FILES =
            List.of("/answer-files", "/logo", "/kabupaten/file", "/imports", "/checks/file");

    private static final List<Who> PEOPLE = List.of(
            new Who("reader", Role.READER, "lumajang"),
            new Who("operator", Role.OPERATOR, "lumajang"),
            new Who("other-reader", Role.READER, "randuagung"),
            new Who("other-operator", Role.OPERATOR, "randuagung"),
            new Who("all-reader", Role.READER, null),
            new Who("all-operator", Role.OPERATOR, null),
            new Who("boss", Role.ADMIN, null));

    private static Office office;
    private static String response;

    @BeforeAll
    static void open() throws SQLException {
        office = Office.onH2(Map.of("suaraloket.demo", true));
        office.provision(
                "/api/v1/units/randuagung", "{\"name\":\"Kecamatan Randuagung\",\"kabupaten\":\"Kabupaten Lumajang\"}");
        response = anyResponse();
        Accounts accounts = office.context().getBean(Accounts.class);
        AccountUnits units = office.context().getBean(AccountUnits.class);
        for (Who who : PEOPLE) {
            accounts.insert(
                    new Account(who.name(), null, who.name(), who.role(), who.unit() == null, null, null, null));
            if (who.unit() != null) {
                units.insert(who.name(), who.unit());
            }
        }
    }

    @AfterAll
    static void close() {
        office.close();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void eachRoleGetsInWhereItMay(Row row) {
        for (Who who : PEOPLE) {
            boolean own = row.any() || who.unit() == null || who.unit().equals("lumajang");
            boolean may = own && who.role().compareTo(row.least()) >= 0;
            HttpResponse<String> answer =
                    office.send(row.request(office, response).headers(login(who)));

            assertThat(isLetIn(answer))
                    .as("%s %s -> %s", who, row, answer.statusCode())
                    .isEqualTo(may);
        }
        assertThat(isLetIn(office.send(row.request(office, response))))
                .as("nobody %s", row)
                .isFalse();
    }

    @Test
    void everyAddressIsInTheTable() {
        List<Row> staff = rows().toList();
        List<Row> open = OPEN.lines().map(Row::parse).toList();
        List<UriRouteInfo<?, ?>> routes =
                office.context().getBean(Router.class).uriRoutes().toList();

        assertThat(routes).hasSizeGreaterThan(50);
        for (UriRouteInfo<?, ?> route : routes) {
            String[] needed = route.getAnnotationMetadata().stringValues(Secured.class);
            boolean isOpen = needed.length == 0 || CollectionUtils.setOf(needed).contains(SecurityRule.IS_ANONYMOUS);
            UriMatchTemplate template =
                    UriMatchTemplate.of(route.getUriMatchTemplate().toPathString());
            // HEAD is made by the framework beside each GET; tests have controllers of their own.
            if (route.getHttpMethod() == HttpMethod.HEAD || isOfTests(route)) {
                continue;
            }
            assertThat(isOpen ? open : staff)
                    .as("%s %s, %s", route.getHttpMethod(), template, isOpen ? "open" : "closed")
                    .anyMatch(row -> row.method().equals(route.getHttpMethod().name())
                            && template.match(row.path().replaceAll("[{}]|\\?.*", ""))
                                    .isPresent());
        }
    }

    /** Else a browser's token, which stands in the form, would not be found. */
    @Test
    void everyFormWithAFileIsKnownToTheFilter() {
        List<String> forms = office.context()
                .getBean(Router.class)
                .uriRoutes()
                .filter(route -> !isOfTests(route) && route.getConsumes().contains(MediaType.MULTIPART_FORM_DATA_TYPE))
                .map(route -> route.getUriMatchTemplate().toPathString().replaceAll("\\{[^}]*}", "x"))
                .toList();

        assertThat(forms)
                .hasSizeGreaterThan(3)
                .allMatch(path -> CsrfFilter.FILES.matcher(path).matches());
    }

    private static boolean isOfTests(UriRouteInfo<?, ?> route) {
        return route.getTargetMethod()
                .getDeclaringType()
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath()
                .endsWith("/test-classes/");
    }

    @Test
    void aTokenOpensWhatItsScopesSayAndNoMoreThanItsOwnerMay() {
        String read = token("operator", Scope.READ);
        String put = token("operator", Scope.IMPORT);
        String provision = token("boss", Scope.PROVISION);
        String recap = "/api/v1/units/lumajang/recaps/2021-TW3";

        assertThat(status("GET", recap, read)).isEqualTo(200);
        assertThat(status("GET", "/api/v1/units/randuagung/recaps/2021-TW3", read))
                .isEqualTo(403);
        assertThat(status("GET", recap, put)).isEqualTo(403);
        assertThat(status("GET", recap, provision)).isEqualTo(403);
        assertThat(status("GET", "/staff", read)).isEqualTo(403);
        assertThat(status("POST", "/api/v1/units/lumajang/imports", put)).isNotIn(401, 403);
        assertThat(status("POST", "/api/v1/units/lumajang/imports", read)).isEqualTo(403);
        assertThat(status("PUT", "/api/v1/units/lumajang/targets/2026", provision))
                .isNotIn(401, 403);
        assertThat(status("PUT", "/api/v1/units/lumajang/targets/2026", token("operator", Scope.PROVISION)))
                .isEqualTo(403);
        assertThat(status("GET", recap, read.substring(0, read.length() - 1) + (read.endsWith("A") ? "B" : "A")))
                .isEqualTo(401);
    }

    static Stream<Row> rows() {
        return STAFF.lines().map(Row::parse);
    }

    private static int status(String method, String path, String token) {
        return office.send(new Row(method, path, Role.READER, false)
                        .request(office, response)
                        .header("Authorization", "Bearer " + token))
                .statusCode();
    }

    private static String token(String account, Scope scope) {
        return office.context().getBean(TokenDesk.class).make(account, "uji", Set.of(scope), Actor.program());
    }

    /** Neither the login page nor "you may not". */
    private static boolean isLetIn(HttpResponse<String> answer) {
        // Whoever logs out goes there too, and their cookie is taken away.
        boolean toLogin = answer.statusCode() == 303
                && answer.headers().firstValue("location").orElse("").startsWith("/login")
                && answer.headers().firstValue("set-cookie").isEmpty();
        return answer.statusCode() != 401 && answer.statusCode() != 403 && !toLogin;
    }

    private static String anyResponse() throws SQLException {
        try (Connection connection = office.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT id FROM response WHERE unit = 'lumajang'")) {
            rows.next();
            ByteBuffer id = ByteBuffer.wrap(rows.getBytes(1));
            return new UUID(id.getLong(), id.getLong()).toString();
        }
    }

    /** A login of its own for each request, since some end it. */
    private static String[] login(Who who) {
        VisitorKey key = VisitorKey.random();
        LocalDateTime now = LocalDateTime.now(ZoneOffset.UTC);
        office.context().getBean(LoginSessions.class).insert(new LoginSession(key.hash(), who.name(), now, now, false));
        return new String[] {"Cookie", "suaraloket=" + key.value(), "X-CSRF-Token", key.csrfToken()};
    }

    private record Who(String name, Role role, String unit) {}

    private record Row(String method, String path, Role least, boolean any) {
        static Row parse(String line) {
            String[] cells = line.split("\\|");
            String[] who = cells.length > 2 ? cells[2].strip().split(" ") : new String[] {"READER"};
            return new Row(cells[0].strip(), cells[1].strip(), Role.valueOf(who[0]), who.length > 1);
        }

        HttpRequest.Builder request(Office office, String response) {
            HttpRequest.Builder request =
                    office.request(path.replace("{response}", response)).header("Content-Type", type());
            return method.equals("GET") || method.equals("DELETE")
                    ? request.method(method, HttpRequest.BodyPublishers.noBody())
                    : request.method(method, HttpRequest.BodyPublishers.ofString(type().endsWith("json") ? "{}" : ""));
        }

        private String type() {
            if (path.startsWith("/api")) {
                return path.endsWith("/imports") ? "text/csv" : "application/json";
            }
            return FILES.stream().anyMatch(path::endsWith)
                    ? "multipart/form-data; boundary=" + Office.BOUNDARY
                    : "application/x-www-form-urlencoded";
        }
    }
}
