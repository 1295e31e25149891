package id.suaraloket.command;

import java.util.List;

/** {@code java -jar suaraloket.jar <name> <arguments>}: a bean that does one thing and ends. */
public interface Command {
    /** Done. */
    int DONE = 0;

    /** Done, and something was not as it should be. */
    int FOUND = 1;

    /** Not done: the arguments are not those of {@link #usageKey()}. */
    int MISUSED = 2;

    /** The word on the command line. */
    String name();

    /** Key of the message that tells its arguments and what it does. */
    String usageKey();

    /**
     * Does it, and tells on the standard output what became of it.
     *
     * @return {@link #DONE}, {@link #FOUND} or {@link #MISUSED}
     */
    int run(List<String> arguments);
}
