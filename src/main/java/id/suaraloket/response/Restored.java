package id.suaraloket.response;

/**
 * What became of the lines of an archive.
 *
 * @param restored came back from the archive
 * @param stored were unknown, and are stored and counted now
 * @param there were in the store, and were left alone
 * @param other have other content than the store knows under their id, and were left alone
 */
record Restored(long restored, long stored, long there, long other) {
    static final Restored NOTHING = new Restored(0, 0, 0, 0);

    Restored plus(Restored more) {
        return new Restored(restored + more.restored, stored + more.stored, there + more.there, other + more.other);
    }
}
