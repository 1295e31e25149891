package id.suaraloket.staff;

/** Something that is known of a thing, by name. */
record Fact(String name, String value) {}
