package id.suaraloket.manual;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.imageio.ImageIO;

/**
 * The manual's pictures, each with the words that its page had when it was taken. Pictures of one state differ from machine to machine
 * by the shape of letters, words do not: so the words are compared, and a picture is taken anew when they differ.
 */
final class Pictures {
    static final String RENEW = "mvn test -Dtest=PanduanIT -Dpanduan.write=true";

    /** Enough for letters with soft edges in a handful of colours. */
    private static final int COLOURS = 64;

    private static final int MARGIN = 12;

    private final Path folder;
    private final boolean write;
    private final Set<String> taken = new TreeSet<>();
    private final Set<String> stale = new TreeSet<>();

    Pictures(Path folder, boolean write) {
        this.folder = folder;
        this.write = write;
    }

    Set<String> taken() {
        return taken;
    }

    /** Those whose pages say something else by now. */
    Set<String> stale() {
        return stale;
    }

    /** @param height at most, from the top of what is shown; a picture of a whole list explains no more than that of its beginning */
    void take(Page page, String name, String shown, int height) throws IOException {
        taken.add(name);
        Path words = folder.resolve(name + ".txt");
        if (write) {
            Files.createDirectories(folder);
            ImageIO.write(
                    fewColours(ImageIO.read(new ByteArrayInputStream(shot(page, shown, height)))),
                    "png",
                    folder.resolve(name + ".png").toFile());
            Files.writeString(words, said(page, shown));
        } else if (!Files.exists(words) || !Files.readString(words).equals(said(page, shown))) {
            stale.add(name);
        }
    }

    private static byte[] shot(Page page, String shown, int height) {
        BoundingBox box = page.locator(shown).boundingBox();
        double top = Math.max(0, box.y - MARGIN);
        return page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setClip(0, top, page.viewportSize().width, Math.min(box.y - top + box.height, height)));
    }

    /** The page is of no use afterwards: lists that nobody opened are closed for good. */
    private static String said(Page page, String shown) {
        page.evaluate(
                "document.querySelectorAll('select').forEach(s => s.replaceWith(s.selectedOptions[0]?.label ?? ''))");
        return words(page.locator(shown).innerText());
    }

    /** What is made anew each time does not make a picture stale. */
    private static String words(String text) {
        return text.replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{16,}", "#")
                        .replaceAll("localhost:\\d+", "localhost")
                        .replaceAll("[ \\t\\u00a0]+", " ")
                        .replaceAll(" ?\\n[\\n ]*", "\n")
                        .strip()
                + "\n";
    }

    /** A third of the size, and to the eye the same. */
    private static BufferedImage fewColours(BufferedImage picture) {
        Map<Integer, Integer> uses = new HashMap<>();
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                uses.merge(picture.getRGB(x, y), 1, Integer::sum);
            }
        }
        List<Integer> palette = uses.entrySet().stream()
                .sorted(Map.Entry.<Integer, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(COLOURS)
                .map(Map.Entry::getKey)
                .toList();
        Map<Integer, Integer> index = new HashMap<>();
        uses.keySet().forEach(colour -> index.put(colour, nearest(palette, colour)));
        int[] colours = palette.stream().mapToInt(Integer::intValue).toArray();
        BufferedImage small = new BufferedImage(
                picture.getWidth(),
                picture.getHeight(),
                BufferedImage.TYPE_BYTE_INDEXED,
                new IndexColorModel(8, colours.length, colours, 0, false, -1, DataBuffer.TYPE_BYTE));
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                small.getRaster().setSample(x, y, 0, index.get(picture.getRGB(x, y)));
            }
        }
        return small;
    }

    private static int nearest(List<Integer> palette, int colour) {
        int best = 0;
        for (int i = 1; i < palette.size(); i++) {
            if (distance(palette.get(i), colour) < distance(palette.get(best), colour)) {
                best = i;
            }
        }
        return best;
    }

    private static int distance(int one, int other) {
        int sum = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            int apart = (one >> shift & 0xff) - (other >> shift & 0xff);
            sum += apart * apart;
        }
        return sum;
    }
}
