package id.suaraloket;

import id.suaraloket.store.StartFailure;
import id.suaraloket.web.Language;
import id.suaraloket.web.Messages;
import io.micronaut.context.env.Environment;
import io.micronaut.runtime.Micronaut;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** A start that tells in one line why the store does not let it go on, instead of in a hundred of stack traces. */
final class Start extends Micronaut {
    @Override
    protected void handleStartupException(Environment environment, Throwable failure) {
        if (tell(failure)) {
            System.exit(1);
        }
        super.handleStartupException(environment, failure);
    }

    /** Whether the store is the reason, which is said then. */
    static boolean tell(Throwable failure) {
        Optional<StartFailure> reason = StartFailure.find(failure);
        reason.map(Start::line).ifPresent(System.err::println);
        return reason.isPresent();
    }

    private static String line(StartFailure failure) {
        Messages messages = new Messages();
        return messages.languages().stream()
                .map(Language::id)
                .map(Locale::forLanguageTag)
                .map(locale -> messages.get(locale, "start.failed." + failure.reason(), failure.detail()))
                .collect(Collectors.joining(" | "));
    }
}
