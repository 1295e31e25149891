package id.suaraloket.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.jspecify.annotations.Nullable;

/** Provisions a unit through the API, as the script of a kabupaten does; each call may be repeated with other content. */
public final class OfficeFixture {
    private final Office office;
    private final String unit;

    private OfficeFixture(Office office, String unit) {
        this.office = office;
        this.unit = unit;
    }

    /** A unit with the regulation's questionnaire and nothing else. */
    public static OfficeFixture of(Office office, String unit) {
        return new OfficeFixture(office, unit).questionnaire("permenpanrb-14-2017");
    }

    public OfficeFixture questionnaire(String code) {
        return put(
                "/api/v1/units/" + unit,
                "{\"name\":\"Kecamatan Uji\",\"kabupaten\":\"Kabupaten Uji\",\"questionnaire\":\"" + code + "\"}");
    }

    public OfficeFixture zone(String zone) {
        return put(
                "/api/v1/units/" + unit,
                "{\"name\":\"Kecamatan Uji\",\"kabupaten\":\"Kabupaten Uji\",\"zone\":\"" + zone + "\"}");
    }

    public OfficeFixture services(String... codes) {
        for (String code : codes) {
            service(code, true);
        }
        return this;
    }

    public OfficeFixture service(String code, boolean active) {
        return put(
                "/api/v1/units/" + unit + "/services/" + code,
                "{\"name\":\"Layanan " + code + "\",\"active\":" + active + "}");
    }

    /** @param service the one that is asked about, null for all */
    public OfficeFixture point(String code, @Nullable String service) {
        return point(code, service, "QR", true);
    }

    public OfficeFixture close(String code) {
        return point(code, null, "QR", false);
    }

    /** A point of all services at which tablets stand. */
    public OfficeFixture kiosk(String code) {
        return point(code, null, "KIOSK", true);
    }

    /** A point of one service at which tablets stand. */
    public OfficeFixture kiosk(String code, String service) {
        return point(code, service, "KIOSK", true);
    }

    public OfficeFixture closeKiosk(String code) {
        return point(code, null, "KIOSK", false);
    }

    private OfficeFixture point(String code, @Nullable String service, String kind, boolean active) {
        return put(
                "/api/v1/points/" + code,
                "{\"unit\":\"" + unit + "\",\"service\":" + (service == null ? "null" : '"' + service + '"')
                        + ",\"label\":\"Loket\",\"kind\":\"" + kind + "\",\"active\":" + active + "}");
    }

    private OfficeFixture put(String path, String json) {
        HttpResponse<String> answer = office.provision(path, json);
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 201);
        return this;
    }
}
