package id.suaraloket.account;

/** The roles that addresses ask for. */
public final class Roles {
    public static final String ADMIN = "ADMIN";

    private Roles() {}
}
