package id.suaraloket.audit;

import org.jspecify.annotations.Nullable;

/**
 * Who did something. A controller takes one as a parameter and gets whoever sent the request.
 *
 * @param name the account; a token's account and name, {@code siti/skrip-bulanan}; or {@code program}
 * @param origin the network address the request came from, null for what the program does by itself
 */
public record Actor(String name, @Nullable String origin) {
    /** Who is not logged in. */
    public static final String NOBODY = "-";

    private static final String PROGRAM = "program";

    /** Who has just proved to be this account, from the same place. */
    public Actor as(String account) {
        return new Actor(account, origin);
    }

    /** The program itself, by its clock or by a command. */
    public static Actor program() {
        return new Actor(PROGRAM, null);
    }
}
