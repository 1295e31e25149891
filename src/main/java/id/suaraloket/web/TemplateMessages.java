package id.suaraloket.web;

import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.messageresolver.AbstractMessageResolver;

/**
 * Lets {@code #{key}} in a template mean {@link Messages}. The views module fills arguments in twice, so that braces within an argument
 * would be taken for keys; here it happens once.
 */
@Singleton
final class TemplateMessages implements BeanCreatedEventListener<TemplateEngine> {
    private final Provider<Messages> messages;

    TemplateMessages(Provider<Messages> messages) {
        this.messages = messages;
    }

    @Override
    public TemplateEngine onCreated(BeanCreatedEvent<TemplateEngine> event) {
        TemplateEngine engine = event.getBean();
        engine.setMessageResolver(new Resolver(messages.get()));
        return engine;
    }

    private static final class Resolver extends AbstractMessageResolver {
        private final Messages messages;

        Resolver(Messages messages) {
            this.messages = messages;
        }

        @Override
        public @Nullable String resolveMessage(
                ITemplateContext context, @Nullable Class<?> origin, String key, Object @Nullable [] parameters) {
            Object[] args = Optional.ofNullable(parameters).orElseGet(() -> new Object[0]);
            return messages.find(context.getLocale(), key)
                    .map(text -> messages.get(context.getLocale(), key, args))
                    .orElse(null);
        }

        @Override
        public String createAbsentMessageRepresentation(
                ITemplateContext context, @Nullable Class<?> origin, String key, Object @Nullable [] parameters) {
            return "??" + key + "??";
        }
    }
}
