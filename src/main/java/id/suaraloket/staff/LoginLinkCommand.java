package id.suaraloket.staff;

import id.suaraloket.account.People;
import id.suaraloket.audit.Actor;
import id.suaraloket.command.Command;
import id.suaraloket.web.Messages;
import id.suaraloket.web.Problem;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.List;
import javax.sql.DataSource;

/** {@code login-link NAME}: a one-time link for whoever runs the server, when no admin is left who can log in to make one. */
@Singleton
@Requires(beans = DataSource.class)
class LoginLinkCommand implements Command {
    private final People people;
    private final Messages messages;

    LoginLinkCommand(People people, Messages messages) {
        this.people = people;
        this.messages = messages;
    }

    @Override
    public String name() {
        return "login-link";
    }

    @Override
    public String usageKey() {
        return "command.login-link.usage";
    }

    @Override
    public int run(List<String> arguments) {
        if (arguments.size() != 1) {
            return MISUSED;
        }
        try {
            String secret = people.link(arguments.get(0), Actor.program());
            // To the terminal and not to the log: it is shown once and kept nowhere.
            System.out.println(messages.get(Messages.DEFAULT, "command.login-link.made", secret));
            return DONE;
        } catch (Problem nobody) {
            System.err.println(messages.get(Messages.DEFAULT, "command.login-link.nobody", arguments.get(0)));
            return FOUND;
        }
    }
}
