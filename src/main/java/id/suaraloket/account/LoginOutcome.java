package id.suaraloket.account;

import io.micronaut.http.cookie.Cookie;
import java.time.Duration;
import java.util.List;

/** What an attempt to log in came to. */
public sealed interface LoginOutcome {
    /** Logged in; the browser gets these. */
    record In(List<Cookie> cookies) implements LoginOutcome {}

    /** The password was right, the code of the second factor comes next; the browser gets this. */
    record CodeDue(Cookie cookie) implements LoginOutcome {}

    /** What was shown is not right. */
    record Refused() implements LoginOutcome {}

    /** The code came too late after the password, or without one. */
    record Expired() implements LoginOutcome {}

    /** It was not looked at: there were too many attempts before. */
    record Wait(Duration left) implements LoginOutcome {}
}
