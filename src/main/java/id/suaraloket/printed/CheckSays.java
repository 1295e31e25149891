package id.suaraloket.printed;

import java.util.List;

/**
 * What a check of a printed recap came to, in words.
 *
 * @param headline how many contradictions there are
 * @param findings each contradiction
 * @param remarks what else is worth knowing, none of it a contradiction
 * @param unsur each nilai as printed and as reckoned
 * @param bases the IKM under each bobot
 */
record CheckSays(
        String headline, List<Finding> findings, List<String> remarks, List<UnsurRow> unsur, List<BasisRow> bases) {
    /**
     * A contradiction.
     *
     * @param what which figure
     * @param printed as it is printed
     * @param expected what it should be
     * @param why how that is known
     */
    record Finding(String what, String printed, String expected, String why) {}

    /**
     * An unsur.
     *
     * @param reckoned out of its sums; empty if they do not tell
     * @param wrong whether something of it contradicts
     */
    record UnsurRow(int number, String name, String printed, String reckoned, boolean wrong) {}

    /**
     * The IKM under one bobot.
     *
     * @param values out of the printed nilai unsur; empty if one is missing
     * @param fits whether it is the printed one
     */
    record BasisRow(String weighting, String sums, String values, boolean fits) {}

    public boolean clean() {
        return findings.isEmpty();
    }
}
