package id.suaraloket.response;

/** What became of a submission: stored now, or already there with the same content. Either way it is safe. */
public enum Receipt {
    STORED,
    REPEATED
}
