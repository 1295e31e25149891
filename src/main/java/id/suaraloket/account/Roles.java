package id.suaraloket.account;

/**
 * The roles that addresses ask for. Each includes those before it, so an address names the least that is enough:
 * {@code @Secured(Roles.OPERATOR)} lets operators and admins in. Whose unit it is, is looked at separately.
 */
public final class Roles {
    /** Sees results: camat, inspector. */
    public static final String READER = "READER";

    /** Works for a unit: sees single responses, enters, imports, settles what the unit is. */
    public static final String OPERATOR = "OPERATOR";

    /** Runs the installation: units, accounts, backup. */
    public static final String ADMIN = "ADMIN";

    private Roles() {}
}
