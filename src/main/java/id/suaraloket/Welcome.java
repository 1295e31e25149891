package id.suaraloket;

import id.suaraloket.account.AdminAccount;
import id.suaraloket.web.Messages;
import io.micronaut.context.event.StartupEvent;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Makes the first start ready to use, and tells whoever started it the three things they need. */
@Singleton
class Welcome {
    private final AdminAccount admin;
    private final Optional<DemoOffice> demo;
    private final Messages messages;
    private Optional<String> password = Optional.empty();

    Welcome(AdminAccount admin, Optional<DemoOffice> demo, Messages messages) {
        this.admin = admin;
        this.demo = demo;
        this.messages = messages;
    }

    /** Before the first request can come. */
    @EventListener
    void prepare(StartupEvent event) {
        password = admin.prepare();
        demo.ifPresent(DemoOffice::load);
    }

    @EventListener
    void greet(ServerStartupEvent event) {
        String address = "http://localhost:" + event.getSource().getPort();
        print("start.address", address);
        if (password.isPresent()) {
            print("start.login.generated", address, AdminAccount.NAME, password.get());
        } else {
            print("start.login.known", address, AdminAccount.NAME);
        }
        if (demo.isPresent()) {
            print("start.form", address, DemoOffice.POINT);
        }
        password = Optional.empty();
    }

    private void print(String key, Object... args) {
        // To the terminal and not to the log: a password is shown once and kept nowhere.
        System.out.println(messages.get(Messages.DEFAULT, key, args));
    }
}
