package id.suaraloket.tablet;

import id.suaraloket.tablet.TabletHealth.Level;

/** What staff should know of a tablet. */
public enum Concern {
    /** Nothing was heard of it for half an hour of office hours. */
    SILENT(Level.RED),
    /** It keeps answers that were refused. */
    REFUSED(Level.RED),
    STORAGE_UNUSABLE(Level.RED),
    /** Over 95 percent. */
    STORAGE_FULL(Level.RED),
    /** An answer waits for longer than an hour. */
    WAITING(Level.AMBER),
    /** Over 80 percent. */
    STORAGE_FILLING(Level.AMBER),
    /** The browser may throw answers away that wait. */
    STORAGE_NOT_KEPT(Level.AMBER),
    /** Under 20 percent, and not charging. */
    BATTERY_LOW(Level.AMBER);

    private final Level level;

    Concern(Level level) {
        this.level = level;
    }

    public Level level() {
        return level;
    }
}
