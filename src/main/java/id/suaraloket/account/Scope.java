package id.suaraloket.account;

/** What a token is good for; never more than its owner may do. */
public enum Scope {
    /** Reading: recaps, documents, exports. */
    READ,
    /** Importing responses, entering sheets of paper, excluding them and letting them count again. */
    IMPORT,
    /** Units, jenis layanan, points, targets. */
    PROVISION
}
