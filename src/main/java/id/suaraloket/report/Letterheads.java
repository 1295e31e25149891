package id.suaraloket.report;

import id.suaraloket.office.Imprint;
import id.suaraloket.office.Imprints;
import id.suaraloket.office.Logo;
import id.suaraloket.office.Unit;
import id.suaraloket.recap.CheckCode;
import id.suaraloket.recap.Finality;
import id.suaraloket.recap.Recap;
import id.suaraloket.report.Letterhead.Check;
import id.suaraloket.report.Letterhead.Line;
import id.suaraloket.report.Letterhead.Signature;
import id.suaraloket.web.Messages;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Writes letterhead and signature block out of what a unit's settings say; what they do not say is a gap to fill in. */
@Singleton
class Letterheads {
    /** What a kabupaten or kota is called besides its name; who signs there writes the name alone before the date. */
    private static final Pattern KIND =
            Pattern.compile("^(Pemerintah )?(Kabupaten|Kab\\.?|Kota( Administrasi)?) ", Pattern.CASE_INSENSITIVE);

    /** Birthday, month of appointment, sex, number: set apart, as it is written. */
    private static final Pattern NIP = Pattern.compile("(\\d{8})(\\d{6})(\\d)(\\d{3})");

    private static final int QR_PIXELS = 300;

    private final Imprints imprints;
    private final Messages messages;
    private final Clock clock;

    Letterheads(Imprints imprints, Messages messages, Clock clock) {
        this.imprints = imprints;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * As the unit's settings are now, dated today; of a final recap, as they were when it was made final, dated that day.
     *
     * @param service where the service is found, without a slash at the end
     */
    Letterhead get(Recap recap, String service, Locale locale) {
        Finality finality = recap.finality();
        Check check = finality == null ? null : check(finality.code(), service, new Words(messages, locale));
        return write(recap.unit(), finality, check, locale);
    }

    /** As the unit's settings are now, dated today, of what no check code stands for. */
    Letterhead get(Unit unit, Locale locale) {
        return write(unit, null, null, locale);
    }

    private Letterhead write(Unit unit, @Nullable Finality finality, @Nullable Check check, Locale locale) {
        Words words = new Words(messages, locale);
        Imprint imprint = finality == null ? imprints.get(unit.code()) : finality.imprint();
        ZonedDateTime at = finality == null ? clock.instant().atZone(unit.zoneId()) : finality.at();
        String address = imprint.address();
        return new Letterhead(
                authority(unit, words),
                unit.name().toUpperCase(locale),
                address == null ? List.of() : address.lines().toList(),
                logo(unit, finality),
                words.text("report.letterhead.logo", unit.kabupaten()),
                signature(unit, imprint, at, words),
                check);
    }

    private @Nullable Logo logo(Unit unit, @Nullable Finality finality) {
        String kept = finality == null ? null : finality.logo();
        Optional<String> content = kept == null ? imprints.findLogo(unit.code()) : imprints.findKeptLogo(kept);
        return content.map(Logo::new).orElse(null);
    }

    private static Check check(CheckCode code, String service, Words words) {
        String address = service + "/cek/" + code.value();
        byte[] png = QrCode.of(address).png(QR_PIXELS);
        return new Check(
                new Logo(Base64.getEncoder().encodeToString(png)),
                words.text("report.check.qr", address),
                List.of(words.text("report.check.lead"), address, words.text("report.check.code", code.printed())));
    }

    private static String authority(Unit unit, Words words) {
        String kabupaten = unit.kabupaten();
        String authority = KIND.matcher(kabupaten).find()
                        && !kabupaten.toLowerCase(Locale.ROOT).startsWith("pemerintah")
                ? words.text("report.letterhead.authority", kabupaten)
                : kabupaten;
        return authority.toUpperCase(words.locale());
    }

    private Signature signature(Unit unit, Imprint imprint, ZonedDateTime at, Words words) {
        String date = DateTimeFormatter.ofPattern("d MMMM yyyy", words.locale()).format(at);
        List<Line> below = new ArrayList<>();
        if (imprint.officialRank() != null) {
            below.add(new Line(imprint.officialRank(), false));
        }
        String nip = imprint.officialNip();
        below.add(line(nip == null ? null : words.text("report.signature.nip", spaced(nip)), "nip", words));
        return new Signature(
                words.text(
                        "report.signature.place", KIND.matcher(unit.kabupaten()).replaceFirst(""), date),
                line(imprint.officialPosition(), "position", words),
                line(imprint.officialName(), "name", words),
                below);
    }

    private static Line line(@Nullable String text, String what, Words words) {
        return text == null ? new Line(words.text("report.signature.gap." + what), true) : new Line(text, false);
    }

    static String spaced(String nip) {
        return NIP.matcher(nip).replaceFirst("$1 $2 $3 $4");
    }
}
