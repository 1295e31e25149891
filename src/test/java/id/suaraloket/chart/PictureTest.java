package id.suaraloket.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.suaraloket.chart.Bars.Half;
import id.suaraloket.chart.Bars.Pair;
import id.suaraloket.chart.Bars.Row;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import javax.imageio.ImageIO;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;

/** Pictures say what they show, in lengths that fit any width, and never by colour alone. */
class PictureTest {
    private static final Bars BARS = new Bars(0.5);

    @Test
    void aBarIsAsLongAsItsShareAndItsFigureStandsAtTheEnd() {
        Document svg = fluid(BARS.draw("Nilai", "Waktu 3,00", List.of(new Row("Waktu", 0.75, "3,00", null, "+0,10"))));

        assertThat(svg.select("rect.value").attr("width")).isEqualTo("37.5%");
        assertThat(svg.select("rect.track").attr("width")).isEqualTo("50%");
        assertThat(svg.select("text").eachText()).containsExactly("Waktu", "3,00", "+0,10");
        assertThat(svg.select("text.strong").attr("x")).isEqualTo("50%");
        assertThat(svg.select("line")).isEmpty();
    }

    @Test
    void whatABarIsComparedWithIsALineAcrossIt() {
        Document svg = fluid(BARS.draw("Nilai", "Waktu", List.of(new Row("Waktu", 0.75, "3,00", 0.8, ""))));

        assertThat(svg.select("line.then").attr("x1"))
                .isEqualTo("40%")
                .isEqualTo(svg.select("line.then").attr("x2"));
        assertThat(svg.select("line.gap")).as("keeps it apart from the bar").hasSize(1);
    }

    @Test
    void withoutAValueThereIsNoBarButItsName() {
        Document svg = fluid(BARS.draw("Nilai", "Waktu", List.of(new Row("Waktu", null, "-", null, ""))));

        assertThat(svg.select("rect.value")).isEmpty();
        assertThat(svg.select("text").eachText()).containsExactly("Waktu", "-");
    }

    @Test
    void aBarNeverLeavesItsTrack() {
        Document svg = fluid(BARS.draw(
                "Nilai", "A", List.of(new Row("A", 1.5, "6,00", 2.0, ""), new Row("B", -1.0, "-1", null, ""))));

        assertThat(svg.select("rect.value").eachAttr("width")).containsExactly("50%", "0%");
        assertThat(svg.select("line.then").attr("x1")).isEqualTo("50%");
    }

    @Test
    void aLongNameTakesSeveralLinesAndMakesThePictureHigher() {
        Picture one = BARS.draw("Nilai", "x", List.of(new Row("Penanganan", 0.5, "2,00", null, "")));
        Picture two = BARS.draw(
                "Nilai", "x", List.of(new Row("Penanganan Pengaduan, Saran dan Masukan", 0.5, "2,00", null, "")));

        assertThat(fluid(two).select("text.plain").eachText())
                .containsExactly("Penanganan Pengaduan, Saran dan", "Masukan");
        assertThat(two.height()).isGreaterThan(one.height());
        assertThat(Lines.of("x".repeat(80)))
                .allMatch(line -> line.length() <= 36)
                .hasSize(3);
        assertThat(Lines.of(" ")).containsExactly("");
    }

    @Test
    void ofTwoBarsTheSecondIsHollow() {
        Document svg = fluid(BARS.drawPairs(
                "Nilai", "x", List.of(new Pair("Waktu", new Half(0.5, "A 2,00"), new Half(0.25, "B 1,00"), "+1,00"))));

        assertThat(svg.select("rect.value").attr("width")).isEqualTo("25%");
        assertThat(svg.select("rect.other").attr("width")).isEqualTo("12.5%");
        assertThat(svg.select("text").eachText()).containsExactly("Waktu", "A 2,00", "+1,00", "B 1,00");
    }

    @Test
    void aTrendJoinsItsPointsAndLeavesAGapWhereOneIsMissing() {
        Document svg = fluid(new Trend(10)
                .draw(
                        "IKM",
                        "x",
                        List.of(
                                new Trend.Point("TW I", "2026", 80.0, "80,00"),
                                new Trend.Point("TW II", "2026", 90.0, "90,00"),
                                new Trend.Point("TW III", "2026", null, "-"),
                                new Trend.Point("TW IV", "2026", 85.0, "85,00")),
                        null));

        assertThat(svg.select("circle").eachAttr("cx")).containsExactly("12.5%", "37.5%", "87.5%");
        assertThat(svg.select("line.value")).hasSize(1);
        Elements dots = svg.select("circle");
        assertThat(ems(dots.get(1), "cy")).as("higher is up").isLessThan(ems(dots.get(0), "cy"));
        assertThat(svg.select("text").eachText()).contains("TW I", "2026", "80,00", "90,00", "-", "85,00");
    }

    @Test
    void nearlyTheSameLooksNearlyTheSame() {
        Document svg = fluid(new Trend(10)
                .draw(
                        "IKM",
                        "x",
                        List.of(new Trend.Point("a", "", 80.0, "80,00"), new Trend.Point("b", "", 80.1, "80,10")),
                        null));

        assertThat(ems(svg.select("circle").get(0), "cy")
                        - ems(svg.select("circle").get(1), "cy"))
                .isBetween(0.01, 0.1);
    }

    @Test
    void aTargetIsALineThatNoFigureStandsOn() {
        Document svg = fluid(new Trend(10)
                .draw(
                        "IKM",
                        "x",
                        List.of(new Trend.Point("a", "", 80.0, "80,00")),
                        new Trend.Guide(86.5, "Target: 86,50")));

        assertThat(svg.select("line.guide")).hasSize(2);
        assertThat(svg.select("text.muted").text()).isEqualTo("Target: 86,50");
        assertThat(ems(svg.select("text.muted").get(0), "y")).isLessThan(1.1);
    }

    @Test
    void whoDoesNotSeeItHearsTitleAndEveryFigure() {
        Document svg = fluid(Gauge.draw("Sampel", "188 dari 338", 188.0 / 338));

        Element root = svg.select("svg").get(0);
        assertThat(root.attr("role")).isEqualTo("img");
        assertThat(svg.select("#p-t").text()).isEqualTo("Sampel");
        assertThat(svg.select("#p-d").text()).isEqualTo("188 dari 338");
        assertThat(root.attr("aria-labelledby")).isEqualTo("p-t");
        assertThat(root.attr("aria-describedby")).isEqualTo("p-d");
        assertThat(svg.select("[style]"))
                .as("the policy of pages forbids styles")
                .isEmpty();
    }

    @Test
    void theSameDrawingFitsPaper() throws IOException {
        Picture picture = BARS.draw("Nilai", "x", List.of(new Row("Waktu", 0.75, "3,00", 0.8, "")));

        Canvas.Print print = Canvas.print(picture, 127);
        BufferedImage image =
                ImageIO.read(new ByteArrayInputStream(Base64.getDecoder().decode(print.base64())));

        assertThat(image.getWidth()).as("300 dots per inch").isEqualTo(1500);
        assertThat(image.getHeight()).isEqualTo((int) Math.ceil(print.height() * 300 / 25.4));
        // Half the width is a full bar; what it is stands above it.
        int y = (int) (image.getHeight() * 0.6);
        assertThat(image.getRGB(300, y) & 0xffffff).isEqualTo(0x0b5563);
        assertThat(image.getRGB(700, y) & 0xffffff).isEqualTo(0xe3edee);
        assertThat(image.getRGB(1450, y) & 0xffffff).isEqualTo(0xffffff);
    }

    @Test
    void namesAreTextAndNothingElse() {
        String svg = Svg.fluid(
                BARS.draw("A & B", "<x>", List.of(new Row("<script>\"a\"</script>", 0.5, "2", null, ""))), "p");

        assertThat(svg).doesNotContain("<script", "<x>").contains("&lt;script&gt;&quot;a&quot;", "A &amp; B");
    }

    @Test
    void aPictureWithoutTitleIsNone() {
        assertThatThrownBy(() -> Gauge.draw(" ", "x", 1)).isInstanceOf(IllegalArgumentException.class);
    }

    private static double ems(Element element, String attribute) {
        assertThat(element.attr(attribute)).endsWith("em");
        return Double.parseDouble(element.attr(attribute).replace("em", ""));
    }

    private static Document fluid(Picture picture) {
        return Jsoup.parse(Svg.fluid(picture, "p"), "", Parser.xmlParser());
    }
}
