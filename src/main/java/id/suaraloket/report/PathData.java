package id.suaraloket.report;

import java.awt.geom.Path2D;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the part of SVG path data that our own drawings use: {@code M L H V C Z}, absolute or relative, each letter written out. */
final class PathData {
    private static final Pattern COMMAND = Pattern.compile("([MmLlHhVvCcZz])([-\\d.\\s]*)");
    private static final Pattern NUMBER = Pattern.compile("-?\\d*\\.?\\d+");

    private static final Map<Character, Integer> WANTED = Map.of('M', 2, 'L', 2, 'H', 1, 'V', 1, 'C', 6);

    private final Path2D path = new Path2D.Double();
    private double x;
    private double y;

    private PathData() {}

    static Path2D parse(String text) {
        PathData data = new PathData();
        Matcher command = COMMAND.matcher(text);
        int read = 0;
        while (command.find()) {
            if (!text.substring(read, command.start()).isBlank()) {
                break;
            }
            data.draw(
                    command.group(1).charAt(0),
                    NUMBER.matcher(command.group(2))
                            .results()
                            .mapToDouble(number -> Double.parseDouble(number.group()))
                            .toArray());
            read = command.end();
        }
        if (read < text.length()) {
            throw new IllegalArgumentException("Not path data we draw, from '" + text.substring(read) + "'");
        }
        return data.path;
    }

    private void draw(char command, double[] n) {
        int wanted = WANTED.getOrDefault(Character.toUpperCase(command), 0);
        if (n.length != wanted) {
            throw new IllegalArgumentException(command + " takes " + wanted + " numbers, not " + n.length);
        }
        boolean relative = Character.isLowerCase(command);
        double fromX = relative ? x : 0;
        double fromY = relative ? y : 0;
        switch (Character.toUpperCase(command)) {
            case 'M' -> {
                moveTo(fromX + n[0], fromY + n[1]);
                path.moveTo(x, y);
            }
            case 'L' -> lineTo(fromX + n[0], fromY + n[1]);
            case 'H' -> lineTo(fromX + n[0], y);
            case 'V' -> lineTo(x, fromY + n[0]);
            case 'C' -> {
                moveTo(fromX + n[4], fromY + n[5]);
                path.curveTo(fromX + n[0], fromY + n[1], fromX + n[2], fromY + n[3], x, y);
            }
            default -> {
                path.closePath();
                moveTo(path.getCurrentPoint().getX(), path.getCurrentPoint().getY());
            }
        }
    }

    private void lineTo(double toX, double toY) {
        moveTo(toX, toY);
        path.lineTo(x, y);
    }

    private void moveTo(double toX, double toY) {
        x = toX;
        y = toY;
    }
}
