package id.suaraloket.staff;

import id.suaraloket.office.Unit;
import id.suaraloket.office.Units;
import jakarta.inject.Singleton;
import java.security.Principal;
import java.util.List;

/** The units whose results a person may see. */
@Singleton
class VisibleUnits {
    private final Units units;

    VisibleUnits(Units units) {
        this.units = units;
    }

    /** By name. */
    List<Unit> list(Principal by) {
        return units.list();
    }
}
