package id.suaraloket.recap;

/** How far a follow-up has come. Stored by name, so names stay. */
public enum FollowUpState {
    PLANNED,
    DONE,
    /** Not done after all. */
    DROPPED
}
