package id.suaraloket.account;

import java.util.Optional;

/** Tells to which unit an address belongs that names something of a unit instead of the unit. */
public interface UnitOf {
    /** The variable of the address that names the thing. */
    String variable();

    /** The unit of the thing; empty if there is none of this name. */
    Optional<String> find(String value);
}
