package id.suaraloket.survey;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import id.suaraloket.testing.Chromium;
import id.suaraloket.testing.Office;
import id.suaraloket.testing.OfficeFixture;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the service worker adds: a form seen once opens without a network, and what waits goes when no page is open. */
class ServiceWorkerIT {
    private static Office office;
    private static Chromium chromium;
    private Page page;
    private BrowserContext phone;
    private long before;

    @BeforeAll
    static void open() {
        office = Office.onH2(Map.of());
        OfficeFixture.of(office, "uji").services("ktp", "kk").point("UJKTPA", "ktp");
        chromium = Chromium.start();
    }

    @AfterAll
    static void close() {
        chromium.close();
        office.close();
    }

    @BeforeEach
    void openForm() {
        before = office.count("SELECT COUNT(*) FROM response");
        page = chromium.page(Chromium.PHONE);
        phone = page.context();
        page.navigate(office.address() + "/s/UJKTPA");
        Chromium.awaitKept(page, "/s/UJKTPA");
    }

    @Test
    void aFormSeenBeforeOpensWithoutANetworkAsANewOne() {
        String first = id();
        send();
        page.waitForURL("**/thanks");
        phone.setOffline(true);
        page.navigate(office.address() + "/s/UJKTPA");
        assertThat(id()).isNotEqualTo(first);
        send();
        PlaywrightAssertions.assertThat(page.locator("#outbox")).containsText("akan dikirim: 1 isian");
        assertThat(stored()).isEqualTo(1);
        phone.setOffline(false);

        page.waitForURL("**/thanks");
        assertThat(stored()).isEqualTo(2);
    }

    @Test
    void whatWaitsIsSentWhenNoPageIsOpen() {
        phone.setOffline(true);
        send();
        PlaywrightAssertions.assertThat(page.locator("#outbox")).isVisible();
        Page elsewhere = phone.newPage();
        page.close();
        assertThat(stored()).isZero();
        phone.setOffline(false);

        browserSyncs(elsewhere);

        elsewhere.waitForCondition(() -> stored() == 1);
    }

    /** Does what the browser does on its own some time after the network is back. */
    private void browserSyncs(Page anyPage) {
        CDPSession tools = phone.newCDPSession(anyPage);
        AtomicReference<String> registration = new AtomicReference<>();
        tools.on(
                "ServiceWorker.workerRegistrationUpdated",
                event -> event.getAsJsonArray("registrations")
                        .forEach(each -> registration.set(
                                each.getAsJsonObject().get("registrationId").getAsString())));
        tools.send("ServiceWorker.enable");
        anyPage.waitForCondition(() -> registration.get() != null);
        JsonObject sync = new JsonObject();
        sync.addProperty("origin", office.address());
        sync.addProperty("registrationId", registration.get());
        sync.addProperty("tag", "outbox");
        sync.addProperty("lastChance", false);
        tools.send("ServiceWorker.dispatchSyncEvent", sync);
    }

    private void send() {
        new ResidentForm(page, Map.of("q1", "4")).send();
    }

    private String id() {
        return page.locator("input[name=id]").inputValue();
    }

    private long stored() {
        return office.count("SELECT COUNT(*) FROM response") - before;
    }
}
