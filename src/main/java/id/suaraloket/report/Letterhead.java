package id.suaraloket.report;

import id.suaraloket.office.Logo;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a document of a unit has above and below its content, worded once for every form of it. {@link Letterheads} writes it.
 *
 * @param authority whose office the unit is, in capitals
 * @param unit name of the unit, in capitals
 * @param address further lines; may be empty
 * @param logoName what the logo is, for who cannot see it
 * @param check where anybody can have the document checked, null as long as it can change
 */
record Letterhead(
        String authority,
        String unit,
        List<String> address,
        @Nullable Logo logo,
        String logoName,
        Signature signature,
        @Nullable Check check) {
    /**
     * The block for who signs.
     *
     * @param place place and date
     * @param below what stands under the name: rank, NIP
     */
    record Signature(String place, Line position, Line name, List<Line> below) {}

    /**
     * Where what was made final can be looked up.
     *
     * @param qr the address as a QR code
     * @param qrName what that is, for who cannot see it
     * @param lines what it is for, the address, the code
     */
    record Check(Logo qr, String qrName, List<String> lines) {}

    /**
     * A line of the block.
     *
     * @param gap whether the unit has not said it yet, so that it is to be filled in
     */
    record Line(String text, boolean gap) {}
}
