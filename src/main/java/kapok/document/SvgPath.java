package kapok.document;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Arc2D;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The {@code d} of an SVG path (路径): every command of SVG 1.1, absolute and relative. */
final class SvgPath {
    private static final Pattern TOKEN =
            Pattern.compile("[MmLlHhVvCcSsQqTtAaZz]|[+-]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d+)?");

    private final List<String> tokens;
    private final Path2D.Double path = new Path2D.Double();
    private int next;
    private double x;
    private double y;
    private double startX;
    private double startY;
    private double controlX;
    private double controlY;

    SvgPath(String d) {
        tokens = new ArrayList<>(
                TOKEN.matcher(d).results().map(found -> found.group()).toList());
    }

    Shape shape() {
        var command = 'M';
        var previous = 'M';
        while (next < tokens.size()) {
            var token = tokens.get(next);
            if (Character.isLetter(token.charAt(0))) {
                command = token.charAt(0);
                next++;
            }
            if (!smooth(previous, command)) {
                controlX = x;
                controlY = y;
            }
            step(command);
            previous = command;
            command = command == 'M' ? 'L' : command == 'm' ? 'l' : command;
        }
        return path;
    }

    /** S and T mirror the control point of a curve before them, and only of a curve. */
    private static boolean smooth(char previous, char command) {
        var before = Character.toUpperCase(previous);
        return switch (Character.toUpperCase(command)) {
            case 'S' -> before == 'C' || before == 'S';
            case 'T' -> before == 'Q' || before == 'T';
            default -> true;
        };
    }

    private void step(char command) {
        var dx = Character.isLowerCase(command) ? x : 0;
        var dy = Character.isLowerCase(command) ? y : 0;
        switch (Character.toUpperCase(command)) {
            case 'M' -> move(dx + number(), dy + number());
            case 'L' -> line(dx + number(), dy + number());
            case 'H' -> line(dx + number(), y);
            case 'V' -> line(x, dy + number());
            case 'C' -> curve(dx + number(), dy + number(), dx + number(), dy + number(), dx + number(), dy + number());
            case 'S' ->
                curve(2 * x - controlX, 2 * y - controlY, dx + number(), dy + number(), dx + number(), dy + number());
            case 'Q' -> quad(dx + number(), dy + number(), dx + number(), dy + number());
            case 'T' -> quad(2 * x - controlX, 2 * y - controlY, dx + number(), dy + number());
            case 'A' -> arc(number(), number(), number(), number() != 0, number() != 0, dx + number(), dy + number());
            default -> close();
        }
    }

    private double number() {
        return next < tokens.size() ? Double.parseDouble(tokens.get(next++)) : 0;
    }

    private void at(double newX, double newY) {
        x = newX;
        y = newY;
    }

    private void move(double toX, double toY) {
        path.moveTo(toX, toY);
        at(toX, toY);
        startX = toX;
        startY = toY;
    }

    private void line(double toX, double toY) {
        path.lineTo(toX, toY);
        at(toX, toY);
    }

    private void curve(double x1, double y1, double x2, double y2, double toX, double toY) {
        path.curveTo(x1, y1, x2, y2, toX, toY);
        controlX = x2;
        controlY = y2;
        at(toX, toY);
    }

    private void quad(double x1, double y1, double toX, double toY) {
        path.quadTo(x1, y1, toX, toY);
        controlX = x1;
        controlY = y1;
        at(toX, toY);
    }

    private void close() {
        if (path.getCurrentPoint() != null) {
            path.closePath();
        }
        at(startX, startY);
    }

    /** From end points to centre, as SVG 1.1 appendix F.6.5 says. */
    private void arc(double rx, double ry, double degrees, boolean large, boolean sweep, double toX, double toY) {
        if (rx == 0 || ry == 0) {
            line(toX, toY);
            return;
        }
        var turn = AffineTransform.getRotateInstance(Math.toRadians(-degrees));
        var half = turn.deltaTransform(new java.awt.geom.Point2D.Double((x - toX) / 2, (y - toY) / 2), null);
        var over = sq(half.getX() / rx) + sq(half.getY() / ry);
        var a = Math.abs(rx) * Math.max(1, Math.sqrt(over));
        var b = Math.abs(ry) * Math.max(1, Math.sqrt(over));
        var unit = sq(half.getX() / a) + sq(half.getY() / b);
        var factor = (large == sweep ? -1 : 1) * Math.sqrt(Math.max(0, 1 / unit - 1));
        var cx = factor * a * half.getY() / b;
        var cy = -factor * b * half.getX() / a;
        var from = Math.toDegrees(Math.atan2((half.getY() - cy) / b, (half.getX() - cx) / a));
        var until = Math.toDegrees(Math.atan2((-half.getY() - cy) / b, (-half.getX() - cx) / a));
        var extent = (until - from) % 360;
        extent += sweep && extent < 0 ? 360 : !sweep && extent > 0 ? -360 : 0;
        var centre = new AffineTransform();
        centre.translate((x + toX) / 2, (y + toY) / 2);
        centre.rotate(Math.toRadians(degrees));
        centre.translate(cx, cy);
        // Arc2D counts angles against the clock of a page whose y grows downwards
        var arc = new Arc2D.Double(-a, -b, 2 * a, 2 * b, -from, -extent, Arc2D.OPEN);
        path.append(centre.createTransformedShape(arc), true);
        at(toX, toY);
    }

    private static double sq(double value) {
        return value * value;
    }
}
