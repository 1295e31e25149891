package id.suaraloket.manual;

import static org.assertj.core.api.Assertions.assertThat;

import id.suaraloket.testing.Office;
import id.suaraloket.testing.StaffBrowser;
import java.net.http.HttpResponse;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The manual as it is served. */
class ManualPageTest {
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
    void whoeverCannotLogInFindsHelpOnTheLoginPage() {
        Document login = Jsoup.parse(office.getAsNobody("/login").body());
        HttpResponse<String> help =
                office.getAsNobody(login.select("main a[href^=/bantuan]").attr("href"));

        assertThat(help.statusCode()).isEqualTo(200);
        assertThat(Jsoup.parse(help.body()).select("article[lang=id] h1").size())
                .isEqualTo(1);
    }

    @Test
    void everyChapterIsAPageThatNamesAllOthers() {
        for (String name : Chapters.NAMES) {
            HttpResponse<String> answer = office.getAsNobody(new Chapter(name, "", "").path());
            Document page = Jsoup.parse(answer.body());

            assertThat(answer.statusCode()).as(name).isEqualTo(200);
            assertThat(page.select(".manual-chapters a").eachAttr("href"))
                    .hasSameSizeAs(Chapters.NAMES)
                    .contains("/bantuan", "/bantuan/masuk");
            assertThat(page.select(".manual-chapters [aria-current]").size()).isEqualTo(1);
            assertThat(page.select("[style]")).isEmpty();
            assertThat(page.title()).contains(page.select("h1").text());
        }
    }

    @Test
    void staffReachItFromEveryPage() {
        Document page =
                Jsoup.parse(StaffBrowser.admin(office).get("/staff/account").body());

        assertThat(page.select(".places a[href=/bantuan]").text()).isEqualTo("Bantuan");
    }

    @Test
    void thePageIsIndonesianWithinAnEnglishFrame() {
        Document page = Jsoup.parse(office.send(office.request("/bantuan")
                        .header("Accept-Language", "en")
                        .GET())
                .body());

        assertThat(page.select("html").attr("lang")).isEqualTo("en");
        assertThat(page.select("article").attr("lang")).isEqualTo("id");
        assertThat(page.select(".places a[href=/bantuan]").text()).isEqualTo("Help");
    }

    @Test
    void aPictureMayBeKeptAndIsNotSentTwice() {
        String path = Jsoup.parse(office.getAsNobody("/bantuan/masuk").body())
                .select("article img")
                .attr("src");
        HttpResponse<String> first = office.getAsNobody(path);
        String tag = first.headers().firstValue("etag").orElseThrow();

        assertThat(first.headers().firstValue("content-type")).hasValue("image/png");
        assertThat(first.headers().firstValue("cache-control")).hasValue("public, max-age=3600");
        assertThat(office.send(office.request(path).header("If-None-Match", tag).GET())
                        .statusCode())
                .isEqualTo(304);
    }

    @Test
    void whatIsNotThereIsNotFound() {
        for (String path : new String[] {
            "/bantuan/tidak-ada", "/bantuan/gambar/tidak-ada.png", "/bantuan/gambar/..%2Fmasuk.png", "/bantuan/masuk.md"
        }) {
            assertThat(office.getAsNobody(path).statusCode()).as(path).isEqualTo(404);
        }
    }
}
