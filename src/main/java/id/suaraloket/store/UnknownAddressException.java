package id.suaraloket.store;

/** The address is of no database that the service knows. */
final class UnknownAddressException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;
}
