package id.suaraloket.spreadsheet;

import id.suaraloket.web.Problem;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The parts of a workbook, a zip of XML files. By the JDK's own reader, event by event, and not by POI, which takes some of
 * them into memory whole. No part is read further than it may be long, no document type is taken, so that there are no
 * entities, of this file or another.
 */
final class XlsxFile implements Closeable {
    private static final int MEGABYTE = 1024 * 1024;
    /** What stands between two opening brackets: a text or a tag is taken into memory whole. */
    private static final int LONGEST_TOKEN = MEGABYTE;

    private final ZipFile zip;

    XlsxFile(Path file) throws IOException {
        try {
            this.zip = new ZipFile(file.toFile());
        } catch (ZipException e) {
            throw broken();
        }
    }

    boolean has(String part) {
        return zip.getEntry(part) != null;
    }

    /** @throws Problem 400 if there is no such part */
    XMLStreamReader open(String part, int megabytes) throws IOException {
        ZipEntry entry = zip.getEntry(part);
        if (entry == null) {
            throw broken();
        }
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            return factory.createXMLStreamReader(new Bounded(zip.getInputStream(entry), (long) megabytes * MEGABYTE));
        } catch (XMLStreamException | ZipException e) {
            throw broken();
        }
    }

    /** The next event. */
    static int next(XMLStreamReader xml) {
        try {
            int event = xml.next();
            if (event == XMLStreamReader.DTD || event == XMLStreamReader.ENTITY_REFERENCE) {
                throw broken();
            }
            return event;
        } catch (XMLStreamException e) {
            throw broken();
        }
    }

    /** Goes to the beginning of the next element, of whatever name space. */
    static boolean nextElement(XMLStreamReader xml) {
        int event;
        do {
            event = next(xml);
        } while (event != XMLStreamReader.START_ELEMENT && event != XMLStreamReader.END_DOCUMENT);
        return event == XMLStreamReader.START_ELEMENT;
    }

    static String attribute(XMLStreamReader xml, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }

    static Problem broken() {
        return Problem.malformed("spreadsheet.notXlsx");
    }

    static Problem tooMuch() {
        return Problem.malformed("spreadsheet.tooMuch");
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** Ends with a problem where more comes out than a part may hold, or than goes into memory at once. */
    private static final class Bounded extends InputStream {
        private final InputStream in;
        private long left;
        private int token;

        Bounded(InputStream in, long most) {
            this.in = in;
            this.left = most;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int count;
            try {
                count = in.read(into, offset, length);
            } catch (ZipException e) {
                throw broken();
            }
            left -= Math.max(0, count);
            for (int i = offset; i < offset + count; i++) {
                token = into[i] == '<' ? 0 : token + 1;
                if (token > LONGEST_TOKEN) {
                    throw tooMuch();
                }
            }
            if (left < 0) {
                throw tooMuch();
            }
            return count;
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
