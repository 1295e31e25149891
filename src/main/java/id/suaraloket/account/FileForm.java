package id.suaraloket.account;

import id.suaraloket.web.Problem;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.DecoderException;
import io.netty.handler.codec.http.DefaultHttpRequest;
import io.netty.handler.codec.http.DefaultLastHttpContent;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.multipart.Attribute;
import io.netty.handler.codec.http.multipart.DefaultHttpDataFactory;
import io.netty.handler.codec.http.multipart.FileUpload;
import io.netty.handler.codec.http.multipart.HttpPostMultipartRequestDecoder;
import io.netty.handler.codec.http.multipart.HttpPostRequestDecoder;
import io.netty.handler.codec.http.multipart.InterfaceHttpData;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;

/**
 * A form of staff with one file. {@link CsrfFilter} leaves looking for the token in it to this, since the framework keeps
 * no copy of a body of that size for two readers.
 */
public final class FileForm {
    /** For the token, and what stands around it and the file. */
    private static final int SURROUNDINGS = 4096;

    private FileForm() {}

    /**
     * The content of the file.
     *
     * @return empty if none was chosen
     * @throws Problem 403 without the token of the login; 413 for a file of more than {@code maxBytes}; 400 for a body
     *     that is no such form
     */
    public static Optional<byte[]> read(HttpRequest<?> request, InputStream body, int maxBytes) throws IOException {
        return readFile(request, body, maxBytes).map(Sent::content);
    }

    /** As {@link #read}, with the name that the browser gave. */
    public static Optional<Sent> readFile(HttpRequest<?> request, InputStream body, int maxBytes) throws IOException {
        byte[] bytes = body.readNBytes(maxBytes + SURROUNDINGS);
        // To its end: a browser that is not listened to any more tells of a broken connection instead of the answer.
        boolean whole = body.transferTo(OutputStream.nullOutputStream()) == 0;
        try {
            List<InterfaceHttpData> parts = parts(request, bytes);
            if (CsrfToken.isNeeded(request)) {
                CsrfToken.check(request, token(parts));
            }
            Optional<Sent> file = file(parts);
            if (!whole || file.filter(sent -> sent.content.length > maxBytes).isPresent()) {
                throw Problem.tooLarge(maxBytes);
            }
            return file;
        } catch (DecoderException e) {
            throw Problem.malformed("problem.malformed.detail");
        }
    }

    /** All in the heap, so there is nothing to release. */
    private static List<InterfaceHttpData> parts(HttpRequest<?> request, byte[] bytes) {
        DefaultHttpRequest head = new DefaultHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.POST, request.getPath());
        head.headers()
                .set(HttpHeaders.CONTENT_TYPE, request.getHeaders().get(HttpHeaders.CONTENT_TYPE, String.class, ""));
        // Also without a boundary, about which the decoder does not complain in words.
        if (!HttpPostRequestDecoder.isMultipart(head)) {
            throw Problem.malformed("problem.malformed.detail");
        }
        HttpPostMultipartRequestDecoder decoder =
                new HttpPostMultipartRequestDecoder(new DefaultHttpDataFactory(false), head);
        decoder.offer(new DefaultLastHttpContent(Unpooled.wrappedBuffer(bytes)));
        return decoder.getBodyHttpDatas();
    }

    private static Optional<String> token(List<InterfaceHttpData> parts) throws IOException {
        for (InterfaceHttpData part : parts) {
            if (part instanceof Attribute field && field.getName().equals(CsrfToken.FIELD)) {
                return Optional.of(field.getValue());
            }
        }
        return Optional.empty();
    }

    /** A browser sends a file without a name where none was chosen. */
    private static Optional<Sent> file(List<InterfaceHttpData> parts) throws IOException {
        for (InterfaceHttpData part : parts) {
            if (part instanceof FileUpload file && !file.getFilename().isEmpty()) {
                return Optional.of(new Sent(file.getFilename(), file.get()));
            }
        }
        return Optional.empty();
    }

    /** A file as it was sent. */
    // Nobody compares two of them.
    @SuppressWarnings("ArrayRecordComponent")
    public record Sent(String name, byte[] content) {}
}
