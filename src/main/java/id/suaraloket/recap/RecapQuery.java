package id.suaraloket.recap;

import id.suaraloket.office.Service;
import id.suaraloket.office.Services;
import id.suaraloket.office.Unit;
import id.suaraloket.office.Units;
import id.suaraloket.period.Period;
import id.suaraloket.web.Problem;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** Finds the recap that an address names. */
@Singleton
public class RecapQuery {
    private final Units units;
    private final Services services;
    private final Recaps recaps;

    RecapQuery(Units units, Services services, Recaps recaps) {
        this.units = units;
        this.services = services;
        this.recaps = recaps;
    }

    /**
     * The recap of a unit, period and perhaps service.
     *
     * @param service code of a jenis layanan, null or blank for the whole unit
     * @throws Problem 404 if one of the three does not exist
     */
    public Recap get(String unit, String period, @Nullable String service) {
        Unit known = units.findByCode(unit).orElseThrow(Problem::notFound);
        Period parsed = Period.find(period).orElseThrow(Problem::notFound);
        Service only = service == null || service.isBlank()
                ? null
                : services.find(known.code(), service).orElseThrow(Problem::notFound);
        return recaps.get(known, parsed, only);
    }

    /**
     * The whole unit's recap as the tallies stand now, whether it was made final or not.
     *
     * @throws Problem 404 if the unit or period does not exist
     */
    public Recap getPresent(String unit, String period) {
        Unit known = units.findByCode(unit).orElseThrow(Problem::notFound);
        return recaps.present(known, Period.find(period).orElseThrow(Problem::notFound), null);
    }
}
