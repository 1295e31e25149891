package id.suaraloket.account;

/** Knows what staff have published: everybody may see that. */
public interface Showcase {
    /**
     * Whether everybody may see the recap of a unit and period.
     *
     * @param unit as it stands in an address, perhaps of no unit
     * @param period the same
     */
    boolean isPublished(String unit, String period);
}
