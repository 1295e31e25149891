package id.suaraloket.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class InPageTest {
    @Test
    void whatOnlyItsWritersNeedIsDropped() {
        assertThat(InPage.squeezeScript("/*\n * Why.\n */\nconst a = 1; // how\n\n  // alone\n  b('/s/x'); /* c */\n"))
                .isEqualTo("const a = 1;\nb('/s/x');");
    }

    @Test
    void nothingInPagesEndsTheirScriptTooEarly() {
        assertThat(new Script().inPages())
                .containsKeys("soon", "resident", "form", "refresh")
                .allSatisfy((name, script) -> assertThat(script).isNotBlank().doesNotContain("</script", "<!--"));
    }
}
