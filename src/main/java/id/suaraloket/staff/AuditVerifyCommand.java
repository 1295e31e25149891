package id.suaraloket.staff;

import id.suaraloket.audit.AuditCheck;
import id.suaraloket.command.Command;
import id.suaraloket.web.Messages;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.List;
import javax.sql.DataSource;

/** {@code audit-verify}: goes through the audit trail; ends with 1 where it was tampered with. */
@Singleton
@Requires(beans = DataSource.class)
class AuditVerifyCommand implements Command {
    private final AuditCheck check;
    private final Messages messages;

    AuditVerifyCommand(AuditCheck check, Messages messages) {
        this.check = check;
        this.messages = messages;
    }

    @Override
    public String name() {
        return "audit-verify";
    }

    @Override
    public String usageKey() {
        return "command.audit-verify.usage";
    }

    @Override
    public int run(List<String> arguments) {
        if (!arguments.isEmpty()) {
            return MISUSED;
        }
        AuditCheck.Result result = check.run();
        say("command.audit-verify.whole", result.entries(), result.lastHash());
        if (result.whole()) {
            return DONE;
        }
        say("command.audit-verify.broken", result.broken());
        return FOUND;
    }

    private void say(String key, Object... args) {
        System.out.println(messages.get(Messages.DEFAULT, key, args));
    }
}
