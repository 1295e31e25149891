package id.suaraloket;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import id.suaraloket.audit.Actor;
import id.suaraloket.ikm.Method;
import id.suaraloket.ikm.Weighting;
import id.suaraloket.office.Point;
import id.suaraloket.office.PointCode;
import id.suaraloket.office.PointKind;
import id.suaraloket.office.Provisioning;
import id.suaraloket.office.Target;
import id.suaraloket.office.Unit;
import id.suaraloket.office.Units;
import id.suaraloket.office.YearTargets;
import id.suaraloket.response.Import;
import id.suaraloket.spreadsheet.CsvTable;
import id.suaraloket.web.Messages;
import io.micronaut.context.annotation.Requires;
import io.micronaut.core.util.StringUtils;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The office of the demo: Kecamatan Lumajang with its services, four points and 188 made-up responses whose sums are
 * those of a published recap. Marked as demo data wherever it is shown.
 */
@Singleton
@Requires(property = "suaraloket.demo", value = StringUtils.TRUE)
class DemoOffice {
    /** The point that asks about every service. */
    static final String POINT = "DEMSMA";

    private static final String UNIT = "lumajang";
    private final Units units;
    private final Provisioning provisioning;
    private final YearTargets targets;
    private final Import imports;
    private final Messages messages;

    DemoOffice(Units units, Provisioning provisioning, YearTargets targets, Import imports, Messages messages) {
        this.units = units;
        this.provisioning = provisioning;
        this.targets = targets;
        this.imports = imports;
        this.messages = messages;
    }

    /** Loads the demo, unless a unit of its name is there: a real office is never touched. */
    void load() {
        if (units.findByCode(UNIT).isPresent()) {
            return;
        }
        Unit unit = new Unit(
                UNIT,
                "Kecamatan Lumajang",
                "Kabupaten Lumajang",
                "lumajang-14",
                Weighting.ONE_OVER_K,
                Method.POOLED,
                Unit.DEFAULT_ZONE,
                2800L,
                Unit.DEFAULT_RETENTION_YEARS,
                Unit.DEFAULT_SUGGESTION_RETENTION_YEARS,
                true);
        provisioning.put(Actor.program(), unit);
        forEach(
                "services.csv",
                row -> provisioning.putService(
                        Actor.program(), UNIT, row.getField("code"), row.getField("name"), true));
        forEach(
                "targets.csv",
                row -> targets.put(
                        Actor.program(),
                        new Target(
                                UNIT,
                                Integer.parseInt(row.getField("year")),
                                decimal(row.getField("target")),
                                decimal(row.getField("realisasi")))));
        point("DEMKTP", "ktp", PointKind.QR);
        point("DEMKKK", "kk", PointKind.QR);
        point("DEMSAN", "santunan-kematian", PointKind.QR);
        point(POINT, null, PointKind.QR);
        point("DEMTAB", null, PointKind.KIOSK);
        try (InputStream responses = open("lumajang-2021-tw3.csv")) {
            imports.load(unit, new CsvTable(responses), false, Actor.program());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void point(String code, @Nullable String service, PointKind kind) {
        String label = messages.get(Messages.DEFAULT, "demo.point." + code);
        Point point = Point.open(new PointCode(code), UNIT, service, label, kind, null);
        provisioning.putPoint(Actor.program(), point, true);
    }

    private static @Nullable BigDecimal decimal(String text) {
        return text.isEmpty() ? null : new BigDecimal(text);
    }

    private static void forEach(String file, Consumer<NamedCsvRecord> row) {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(open(file))) {
            reader.forEach(row);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String file) {
        InputStream in = DemoOffice.class.getResourceAsStream("/demo/" + file);
        if (in == null) {
            throw new IllegalStateException("the program lacks its demo data " + file);
        }
        return in;
    }
}
