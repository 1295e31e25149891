package id.suaraloket.response;

import id.suaraloket.audit.Actor;
import id.suaraloket.command.Command;
import id.suaraloket.web.Messages;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.List;
import javax.sql.DataSource;

/** {@code tally-rebuild}: counts all rows anew; ends with 1 where tallies had to be put right. */
@Singleton
@Requires(beans = DataSource.class)
class TallyRebuildCommand implements Command {
    private final TallyRebuild tallies;
    private final Messages messages;

    TallyRebuildCommand(TallyRebuild tallies, Messages messages) {
        this.tallies = tallies;
        this.messages = messages;
    }

    @Override
    public String name() {
        return "tally-rebuild";
    }

    @Override
    public String usageKey() {
        return "command.tally-rebuild.usage";
    }

    @Override
    public int run(List<String> arguments) {
        if (!arguments.isEmpty()) {
            return MISUSED;
        }
        Recounted recounted = tallies.recount(Actor.program());
        say("command.tally-rebuild.counted", recounted.responses(), recounted.months());
        recounted
                .differences()
                .forEach(difference -> say(
                        "command.tally-rebuild.difference",
                        difference.unit(),
                        difference.month().toString()));
        if (recounted.differences().isEmpty()) {
            say("command.tally-rebuild.equal");
            return DONE;
        }
        return FOUND;
    }

    private void say(String key, Object... args) {
        System.out.println(messages.get(Messages.DEFAULT, key, args));
    }
}
