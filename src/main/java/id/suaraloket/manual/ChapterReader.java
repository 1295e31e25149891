package id.suaraloket.manual;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.TextContentRenderer;

/** Makes a page out of a file. Its links lead from file to file, so that it can be read where it lies; on the page they lead to pages. */
final class ChapterReader {
    private static final Pattern FILE = Pattern.compile("([a-z0-9-]+)\\.md");
    private static final Pattern PICTURE = Pattern.compile("gambar/[a-z0-9-]+\\.png");
    private static final List<Extension> TABLES = List.of(TablesExtension.create());

    private final Parser parser = Parser.builder().extensions(TABLES).build();
    private final TextContentRenderer text = TextContentRenderer.builder().build();
    private final HtmlRenderer html = HtmlRenderer.builder()
            .extensions(TABLES)
            .escapeHtml(true)
            .sanitizeUrls(true)
            .attributeProviderFactory(context -> (node, tag, attributes) -> {
                if (node instanceof Image) {
                    attributes.put("loading", "lazy");
                }
            })
            .build();

    Chapter read(String name, String markdown) {
        Node document = parser.parse(markdown);
        document.accept(new Addresses());
        if (!(document.getFirstChild() instanceof Heading heading)) {
            throw new IllegalStateException("Chapter " + name + " does not begin with its title");
        }
        return new Chapter(name, text.render(heading).strip(), html.render(document));
    }

    private static final class Addresses extends AbstractVisitor {
        @Override
        public void visit(Link link) {
            Matcher file = FILE.matcher(link.getDestination());
            if (file.matches()) {
                link.setDestination(new Chapter(file.group(1), "", "").path());
            }
            visitChildren(link);
        }

        @Override
        public void visit(Image image) {
            if (PICTURE.matcher(image.getDestination()).matches()) {
                image.setDestination("/bantuan/" + image.getDestination());
            }
        }
    }
}
