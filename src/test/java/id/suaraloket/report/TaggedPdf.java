package id.suaraloket.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;

/** A PDF as a screen reader goes through it: by its tags. */
final class TaggedPdf {
    /** A tag with its text, or with the tags in it. */
    record Tag(String type, String text, String alternative, List<Tag> tags) {
        /** All tags of a type, at any depth. */
        List<Tag> all(String wanted) {
            return Stream.concat(
                            type.equals(wanted) ? Stream.of(this) : Stream.empty(),
                            tags.stream().flatMap(tag -> tag.all(wanted).stream()))
                    .toList();
        }

        String whole() {
            return Stream.concat(Stream.of(text), tags.stream().map(Tag::whole))
                    .collect(Collectors.joining(" "))
                    .replaceAll("\\s+", " ")
                    .strip();
        }
    }

    private final Map<PDPage, Map<Integer, String>> texts = new HashMap<>();

    private TaggedPdf() {}

    static Tag read(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            TaggedPdf reader = new TaggedPdf();
            for (PDPage page : document.getPages()) {
                reader.texts.put(page, texts(page));
            }
            return reader.tag(document.getDocumentCatalog().getStructureTreeRoot(), null);
        }
    }

    /** The rows of each table, each row the texts of its cells. */
    static List<List<List<String>>> tables(Tag document) {
        return document.all("Table").stream()
                .map(table -> table.all("TR").stream()
                        .map(row -> row.tags().stream().map(Tag::whole).toList())
                        .toList())
                .toList();
    }

    private static Map<Integer, String> texts(PDPage page) throws IOException {
        PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
        extractor.processPage(page);
        Map<Integer, String> texts = new HashMap<>();
        for (PDMarkedContent content : extractor.getMarkedContents()) {
            String text = content.getContents().stream()
                    .filter(TextPosition.class::isInstance)
                    .map(part -> ((TextPosition) part).getUnicode())
                    .collect(Collectors.joining());
            texts.merge(content.getMCID(), text, String::concat);
        }
        return texts;
    }

    private Tag tag(PDStructureNode node, PDPage page) {
        PDStructureElement element = node instanceof PDStructureElement one ? one : null;
        PDPage here = element != null && element.getPage() != null ? element.getPage() : page;
        StringBuilder text = new StringBuilder();
        List<Tag> tags = new ArrayList<>();
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureNode inner) {
                tags.add(tag(inner, here));
            } else if (kid instanceof Integer id) {
                text.append(texts.get(here).getOrDefault(id, "")).append(' ');
            } else if (kid instanceof PDMarkedContentReference there) {
                PDPage on = there.getPage() == null ? here : there.getPage();
                text.append(texts.get(on).getOrDefault(there.getMCID(), "")).append(' ');
            }
        }
        return new Tag(
                element == null ? "" : element.getStructureType(),
                text.toString(),
                element == null ? "" : Objects.requireNonNullElse(element.getAlternateDescription(), ""),
                tags);
    }
}
