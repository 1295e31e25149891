package id.suaraloket.response;

import id.suaraloket.command.Command;
import id.suaraloket.web.Messages;
import id.suaraloket.web.Problem;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;

/** What the commands about archives say: one clear line for all that may stand in their way. */
@Singleton
class ArchiveWords {
    private final Messages messages;

    ArchiveWords(Messages messages) {
        this.messages = messages;
    }

    void say(String key, Object... args) {
        System.out.println(messages.get(Messages.DEFAULT, key, args));
    }

    /** Does the work and tells why it could not go on, if it could not. */
    int run(Work work) {
        try {
            return work.run();
        } catch (ArchiveTrouble e) {
            return fail(e.key(), e.args());
        } catch (Problem e) {
            return fail("archive.busy");
        } catch (UncheckedIOException e) {
            return fail("archive.file", cause(e));
        } catch (IOException e) {
            return fail("archive.file", cause(e));
        }
    }

    private int fail(String key, Object... args) {
        System.err.println(messages.get(Messages.DEFAULT, key, args));
        return Command.FOUND;
    }

    private static String cause(Exception e) {
        Throwable cause = e instanceof UncheckedIOException && e.getCause() != null ? e.getCause() : e;
        return cause.getClass().getSimpleName() + ": " + cause.getMessage();
    }

    /** What a command does, and what it ends with. */
    interface Work {
        int run() throws IOException;
    }
}
