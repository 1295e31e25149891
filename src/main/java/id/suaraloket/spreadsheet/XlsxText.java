package id.suaraloket.spreadsheet;

import javax.xml.stream.XMLStreamReader;

/** The text within an element: of a cell, plain or in pieces of several fonts. */
final class XlsxText {
    // A cell holds 32.767 at most.
    private static final int LONGEST = 100_000;

    private XlsxText() {}

    /** All that is said in {@code t} or {@code v} elements up to the end of an element; how it is pronounced is left out. */
    static String read(XMLStreamReader xml, String until) {
        StringBuilder text = new StringBuilder();
        boolean said = false;
        boolean pronounced = false;
        while (true) {
            switch (XlsxFile.next(xml)) {
                case XMLStreamReader.START_ELEMENT -> {
                    said = isText(xml);
                    pronounced |= xml.getLocalName().equals("rPh");
                }
                case XMLStreamReader.CHARACTERS, XMLStreamReader.CDATA, XMLStreamReader.SPACE -> {
                    if (said && !pronounced) {
                        text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
                    }
                    if (text.length() > LONGEST) {
                        throw XlsxFile.tooMuch();
                    }
                }
                case XMLStreamReader.END_ELEMENT -> {
                    said = false;
                    pronounced &= !xml.getLocalName().equals("rPh");
                    if (xml.getLocalName().equals(until)) {
                        return text.toString();
                    }
                }
                case XMLStreamReader.END_DOCUMENT -> throw XlsxFile.broken();
                default -> {}
            }
        }
    }

    private static boolean isText(XMLStreamReader xml) {
        return xml.getLocalName().equals("t") || xml.getLocalName().equals("v");
    }
}
