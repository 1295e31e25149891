package id.suaraloket.staff;

import id.suaraloket.account.Viewer;
import id.suaraloket.office.Unit;
import id.suaraloket.office.Units;
import jakarta.inject.Singleton;
import java.util.List;

/** The units whose results a person may see. */
@Singleton
class VisibleUnits {
    private final Units units;

    VisibleUnits(Units units) {
        this.units = units;
    }

    /** By name. */
    List<Unit> list(Viewer viewer) {
        return units.list().stream().filter(unit -> viewer.sees(unit.code())).toList();
    }
}
