package id.suaraloket.manual;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.TextContentRenderer;

/** The manual as it lies in the project, and what its chapters name. */
final class ManualFiles {
    static final Path FOLDER = Path.of("src/docs/panduan");
    static final Path PICTURES = FOLDER.resolve("gambar");

    private ManualFiles() {}

    /** The names of files with this ending, without it. */
    static Set<String> names(Path folder, String ending) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.endsWith(ending))
                    .map(name -> name.substring(0, name.length() - ending.length()))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String read(String chapter) {
        try {
            return Files.readString(FOLDER.resolve(chapter + ".md"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What stands in a chapter. */
    static Named named(String chapter) {
        Named named = new Named(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        Parser.builder().build().parse(read(chapter)).accept(new AbstractVisitor() {
            @Override
            public void visit(Link link) {
                named.links.add(link.getDestination());
                visitChildren(link);
            }

            @Override
            public void visit(Image image) {
                named.pictures.add(image.getDestination());
                named.alternatives.add(text(image));
            }

            @Override
            public void visit(StrongEmphasis bold) {
                named.bold.add(text(bold));
            }
        });
        return named;
    }

    /** Its words, whatever lines the file breaks them into. */
    private static String text(Node node) {
        return TextContentRenderer.builder()
                .build()
                .render(node)
                .replaceAll("\\s+", " ")
                .strip();
    }

    /**
     * @param bold what the chapter says stands on a page
     * @param alternatives the words that stand for each picture
     */
    record Named(List<String> links, List<String> pictures, List<String> alternatives, List<String> bold) {}
}
