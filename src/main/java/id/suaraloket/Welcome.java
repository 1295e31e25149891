package id.suaraloket;

import id.suaraloket.account.AdminAccount;
import id.suaraloket.https.HttpsAddress;
import id.suaraloket.response.TallyRebuild;
import id.suaraloket.web.Messages;
import id.suaraloket.web.Retry;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.StartupEvent;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Makes the first start ready to use, and tells whoever started it the three things they need. */
@Singleton
@Requires(notEnv = Application.COMMAND)
class Welcome {
    private final AdminAccount admin;
    private final TallyRebuild tallies;
    private final Optional<DemoOffice> demo;
    private final HttpsAddress https;
    private final Messages messages;
    // Hashing takes long by design: it goes on beside the rest of the start, and is awaited before the greeting.
    private CompletableFuture<Optional<String>> password = CompletableFuture.completedFuture(Optional.empty());

    Welcome(
            AdminAccount admin,
            TallyRebuild tallies,
            Optional<DemoOffice> demo,
            HttpsAddress https,
            Messages messages) {
        this.admin = admin;
        this.tallies = tallies;
        this.demo = demo;
        this.https = https;
        this.messages = messages;
    }

    /** Before the first request can come. */
    @EventListener
    void prepare(StartupEvent event) {
        // Of two servers that start on an empty store at once, one makes the account and the other finds it.
        password = CompletableFuture.supplyAsync(() -> Retry.onRace(admin::prepare));
        tallies.recountIfNone();
        demo.ifPresent(DemoOffice::load);
    }

    @EventListener
    void greet(ServerStartupEvent event) {
        // First what can still fail: whoever reads the address may rely on the start being over.
        Optional<String> generated = password.join();
        String address = "http://localhost:" + event.getSource().getPort();
        print("start.address", address);
        if (!https.list().isEmpty()) {
            print("start.https", String.join("  ", https.list()));
        }
        if (generated.isPresent()) {
            print("start.login.generated", address, AdminAccount.NAME, generated.get());
        } else {
            print("start.login.known", address, AdminAccount.NAME);
        }
        if (demo.isPresent()) {
            print("start.form", address, DemoOffice.POINT);
        }
        password = CompletableFuture.completedFuture(Optional.empty());
    }

    private void print(String key, Object... args) {
        // To the terminal and not to the log: a password is shown once and kept nowhere.
        System.out.println(messages.get(Messages.DEFAULT, key, args));
    }
}
