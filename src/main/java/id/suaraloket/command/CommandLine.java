package id.suaraloket.command;

import id.suaraloket.web.Messages;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;

/** Finds the command that is asked for. */
@Singleton
public class CommandLine {
    private final List<Command> commands;
    private final Messages messages;

    CommandLine(List<Command> commands, Messages messages) {
        this.commands =
                commands.stream().sorted(Comparator.comparing(Command::name)).toList();
        this.messages = messages;
    }

    /**
     * Runs the command that the first word names with the others as its arguments.
     *
     * @return what the program ends with
     */
    public int run(List<String> words) {
        return commands.stream()
                .filter(command -> command.name().equals(words.get(0)))
                .findFirst()
                .map(command -> run(command, words.subList(1, words.size())))
                .orElseGet(() -> help(words.get(0)));
    }

    private int run(Command command, List<String> arguments) {
        int result = command.run(arguments);
        if (result == Command.MISUSED) {
            System.err.println(usage(command));
        }
        return result;
    }

    private int help(String word) {
        boolean asked = word.equals("help");
        if (!asked) {
            System.err.println(messages.get(Messages.DEFAULT, "command.unknown", word));
        }
        System.out.println(messages.get(Messages.DEFAULT, "command.help"));
        commands.forEach(command -> System.out.println("  " + usage(command)));
        return asked ? Command.DONE : Command.MISUSED;
    }

    private String usage(Command command) {
        return messages.get(Messages.DEFAULT, command.usageKey());
    }
}
