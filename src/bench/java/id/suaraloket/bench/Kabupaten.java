package id.suaraloket.bench;

import id.suaraloket.testing.ServerProcess;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;

/** A made-up kabupaten: 21 kecamatan, each with the same 17 jenis layanan and one survey point. */
final class Kabupaten {
    static final int UNITS = 21;
    static final String QUESTIONNAIRE = "lumajang-14";
    static final List<String> SERVICES = List.of(
            "ktp",
            "kk",
            "akta-lahir",
            "pindah",
            "sktm",
            "skck",
            "nikah",
            "domisili",
            "akta-mati",
            "ahli-waris",
            "imb",
            "usaha",
            "keramaian",
            "tanah",
            "santunan-kematian",
            "proposal",
            "lain");

    private Kabupaten() {}

    static String unit(int number) {
        return "kec-%02d".formatted(number + 1);
    }

    static List<String> units() {
        List<String> units = new ArrayList<>();
        for (int i = 0; i < UNITS; i++) {
            units.add(unit(i));
        }
        return units;
    }

    /** The survey point of a unit; it asks for the jenis layanan. */
    static String point(int unit) {
        return "KEC2" + (char) ('A' + unit / 8) + (char) ('2' + unit % 8);
    }

    /** Makes all of it through the API; again is harmless. */
    static void provision(ServerProcess server) {
        for (int i = 0; i < UNITS; i++) {
            String unit = unit(i);
            String address = "/api/v1/units/" + unit;
            put(server, address, """
                    {"name":"Kecamatan %d","kabupaten":"Kabupaten Contoh","questionnaire":"%s"}""".formatted(i + 1, QUESTIONNAIRE));
            for (String service : SERVICES) {
                put(server, address + "/services/" + service, "{\"name\":\"Layanan " + service + "\"}");
            }
            put(server, "/api/v1/points/" + point(i), """
                    {"unit":"%s","label":"Loket","kind":"QR"}""".formatted(unit));
        }
    }

    private static void put(ServerProcess server, String address, String json) {
        HttpResponse<String> answer = server.put(address, json);
        if (answer.statusCode() > 201) {
            throw new IllegalStateException(address + " was answered with " + answer.body());
        }
    }
}
