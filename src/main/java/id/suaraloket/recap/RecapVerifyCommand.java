package id.suaraloket.recap;

import id.suaraloket.command.Command;
import id.suaraloket.web.Messages;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.List;
import javax.sql.DataSource;

/** {@code recap-verify [UNIT [PERIOD]]}: counts final recaps anew from the rows; ends with 1 where one is not what they come to. */
@Singleton
@Requires(beans = DataSource.class)
class RecapVerifyCommand implements Command {
    private final Editions editions;
    private final EditionCheck check;
    private final Messages messages;

    RecapVerifyCommand(Editions editions, EditionCheck check, Messages messages) {
        this.editions = editions;
        this.check = check;
        this.messages = messages;
    }

    @Override
    public String name() {
        return "recap-verify";
    }

    @Override
    public String usageKey() {
        return "command.recap-verify.usage";
    }

    @Override
    public int run(List<String> arguments) {
        if (arguments.size() > 2) {
            return MISUSED;
        }
        List<Edition> asked = editions.list().stream()
                .filter(edition -> arguments.isEmpty() || edition.unit().equals(arguments.get(0)))
                .filter(edition -> arguments.size() < 2 || edition.period().equals(arguments.get(1)))
                .toList();
        long unequal = asked.stream().filter(edition -> !tell(edition)).count();
        say("command.recap-verify.checked", asked.size(), unequal);
        return unequal == 0 ? DONE : FOUND;
    }

    private boolean tell(Edition edition) {
        EditionCheck.Result result = check.check(edition);
        String name = messages.get(
                Messages.DEFAULT,
                "command.recap-verify.edition",
                edition.unit(),
                edition.period(),
                String.valueOf(edition.number()),
                new CheckCode(edition.code()).printed());
        if (result.equal()) {
            say("command.recap-verify.equal", name);
        }
        if (!result.whole()) {
            say("command.recap-verify.changed", name);
        }
        if (!result.scored()) {
            say("command.recap-verify.figures", name);
        }
        result.differences()
                .forEach(difference -> say(
                        "command.recap-verify.difference",
                        name,
                        difference.place(),
                        String.valueOf(difference.told()),
                        String.valueOf(difference.counted())));
        if (result.archived()) {
            say("command.recap-verify.archived", name);
        }
        return result.equal();
    }

    private void say(String key, Object... args) {
        System.out.println(messages.get(Messages.DEFAULT, key, args));
    }
}
