package id.suaraloket.manual;

/**
 * A chapter as its page shows it.
 *
 * @param name that of its file, without the ending
 * @param title its first heading
 * @param html everything, with the heading
 */
record Chapter(String name, String title, String html) {
    static final String INDEX = "index";

    String path() {
        return name.equals(INDEX) ? "/bantuan" : "/bantuan/" + name;
    }
}
