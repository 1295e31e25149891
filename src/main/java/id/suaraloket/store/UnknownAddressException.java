package id.suaraloket.store;

/** An address is of no database that the service knows. */
public final class UnknownAddressException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private UnknownAddressException() {}

    /**
     * Before anything else looks at the address, which would have its own, longer words for it.
     *
     * @throws UnknownAddressException if it is neither MySQL's nor H2's
     */
    public static void check(String address) {
        if (!PrimaryDataSource.accepts(address) && !address.startsWith("jdbc:h2:")) {
            throw new UnknownAddressException();
        }
    }
}
