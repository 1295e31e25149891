package id.suaraloket.staff;

import id.suaraloket.account.Account;
import id.suaraloket.account.AcrossUnits;
import id.suaraloket.account.ApiTokens;
import id.suaraloket.account.OwnAccount;
import id.suaraloket.account.PasswordAgain;
import id.suaraloket.account.Roles;
import id.suaraloket.account.Scope;
import id.suaraloket.account.TokenDesk;
import id.suaraloket.account.Viewer;
import id.suaraloket.audit.Actor;
import id.suaraloket.web.Choice;
import id.suaraloket.web.FieldProblem;
import id.suaraloket.web.Form;
import id.suaraloket.web.Messages;
import id.suaraloket.web.View;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The tokens that somebody made for programs that work on their behalf. */
@Controller("/staff/account/tokens")
@Secured(Roles.READER)
@AcrossUnits
@PasswordAgain
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Hidden
class OwnTokensController {
    private static final int LONGEST_NAME = 50;
    /** The name stands in the trail and in the log, so nothing that breaks a line. */
    private static final Pattern NAME = Pattern.compile("\\P{Cntrl}{1," + LONGEST_NAME + "}");

    private final OwnAccount own;
    private final ApiTokens tokens;
    private final TokenDesk desk;
    private final Messages messages;
    private final Clock clock;

    OwnTokensController(OwnAccount own, ApiTokens tokens, TokenDesk desk, Messages messages, Clock clock) {
        this.own = own;
        this.tokens = tokens;
        this.desk = desk;
        this.messages = messages;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> show(Viewer viewer, Locale locale) {
        return page(HttpStatus.OK, own.get(viewer), Form.empty(), null, locale);
    }

    /** The token is on the page that answers, since it is kept nowhere. */
    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> make(@Body Map<String, String> fields, Viewer viewer, Actor by, Locale locale) {
        Account account = own.get(viewer);
        String name = fields.getOrDefault("name", "").strip();
        Set<Scope> scopes = EnumSet.noneOf(Scope.class);
        Arrays.stream(Scope.values())
                .filter(scope -> fields.containsKey(field(scope)))
                .forEach(scopes::add);
        List<FieldProblem> problems = new ArrayList<>();
        if (!NAME.matcher(name).matches()) {
            problems.add(FieldProblem.of("name", "account.token.name.wrong", LONGEST_NAME));
        }
        if (scopes.isEmpty()) {
            problems.add(FieldProblem.of("scopes", "account.token.scopes.none"));
        }
        if (!problems.isEmpty()) {
            return page(HttpStatus.UNPROCESSABLE_ENTITY, account, new Form(fields, problems), null, locale);
        }
        return page(HttpStatus.OK, account, Form.empty(), desk.make(account.name(), name, scopes, by), locale);
    }

    private HttpResponse<?> page(HttpStatus status, Account account, Form form, @Nullable String made, Locale locale) {
        DateTimeFormatter day =
                DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale);
        LocalDateTime now = LocalDateTime.now(clock);
        List<Row> rows = tokens.listByAccount(account.name()).stream()
                .filter(token -> token.revokedAt() == null && token.expiresAt().isAfter(now))
                .map(token -> new Row(
                        token.id(),
                        token.name(),
                        token.listScopes().stream()
                                .map(scope -> messages.get(locale, "account.scope." + scope))
                                .collect(Collectors.joining(", ")),
                        day.format(token.expiresAt()),
                        token.lastUsedAt() == null ? null : day.format(token.lastUsedAt())))
                .toList();
        List<Choice> scopes = Arrays.stream(Scope.values())
                .map(scope -> new Choice(field(scope), messages.get(locale, "account.scope.choice." + scope)))
                .toList();
        return View.response(status, "staff/tokens", new TokensPage(rows, form, scopes, made));
    }

    private static String field(Scope scope) {
        return "scope-" + scope;
    }

    /**
     * What the page shows.
     *
     * @param made a token that was just made
     */
    record TokensPage(
            List<Row> tokens,
            Form form,
            List<Choice> scopes,
            @Nullable String made) {}

    /**
     * A token that is good.
     *
     * @param used the day it was last used, null if never
     */
    record Row(
            String id,
            String name,
            String scopes,
            String expires,
            @Nullable String used) {}
}
