package id.suaraloket.staff;

/**
 * Something that staff should look after.
 *
 * @param unit code of the unit where it is
 * @param address of the page where that can be done
 * @param subject what it is about, as the words of a link
 * @param trouble what is wrong, in words
 */
record Alert(String unit, String address, String subject, String trouble) {}
