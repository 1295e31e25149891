package id.suaraloket.report;

import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Draws {@code <object type="drawing" box="48">} with its {@code <path d fill stroke width>} children as vectors, so that drawings
 * and QR codes stay sharp at every printer's resolution.
 */
final class Drawing implements FSObjectDrawer {
    static final String TYPE = "drawing";

    @Override
    public @Nullable Map<Shape, String> drawObject(
            Element object,
            double x,
            double y,
            double width,
            double height,
            OutputDevice output,
            RenderingContext context,
            int dotsPerPixel) {
        float pixelWidth = (float) (width / dotsPerPixel);
        float pixelHeight = (float) (height / dotsPerPixel);
        double scale = pixelWidth / Double.parseDouble(object.getAttribute("box"));
        output.drawWithGraphics((float) x, (float) y, pixelWidth, pixelHeight, canvas -> {
            canvas.scale(scale, scale);
            NodeList paths = object.getElementsByTagName("path");
            for (int i = 0; i < paths.getLength(); i++) {
                draw((Element) paths.item(i), canvas);
            }
        });
        return null;
    }

    private static void draw(Element path, Graphics2D canvas) {
        Path2D shape = PathData.parse(path.getAttribute("d"));
        if (path.hasAttribute("fill")) {
            canvas.setColor(Color.decode(path.getAttribute("fill")));
            canvas.fill(shape);
        }
        if (path.hasAttribute("stroke")) {
            canvas.setColor(Color.decode(path.getAttribute("stroke")));
            float width = Float.parseFloat(path.getAttribute("width"));
            canvas.setStroke(new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            canvas.draw(shape);
        }
    }
}
