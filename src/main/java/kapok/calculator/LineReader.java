package kapok.calculator;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** Lines as bytes, in portions (按批读行): as many as are at hand, so that a talk line by line is answered line by line. */
final class LineReader {
    private static final int PORTION = 2_000;
    private static final int BUFFER = 1 << 16;

    private final InputStream in;
    private final byte[] buffer = new byte[BUFFER];
    private final ByteArrayOutputStream unfinished = new ByteArrayOutputStream();
    private int at;
    private int filled;

    LineReader(InputStream in) {
        this.in = in;
    }

    /** The next lines, without blank ones; empty at the end of the input. */
    List<byte[]> next() throws IOException {
        var lines = new ArrayList<byte[]>();
        while (lines.size() < PORTION) {
            if (at == filled && (filled < 0 || !fill(lines.isEmpty()))) {
                break;
            }
            take(lines);
        }
        return lines;
    }

    /** Reads on; if there are lines to answer already, only what is at hand. */
    private boolean fill(boolean wait) throws IOException {
        if (!wait && in.available() == 0) {
            return false;
        }
        filled = in.read(buffer);
        at = 0;
        if (filled > 0) {
            return true;
        }
        at = filled;
        return unfinished.size() > 0;
    }

    private void take(List<byte[]> lines) {
        int end = at;
        while (end < filled && buffer[end] != '\n') {
            end++;
        }
        if (filled > 0) {
            unfinished.write(buffer, at, end - at);
        }
        if (end < filled || filled < 0) {
            var line = unfinished.toByteArray();
            unfinished.reset();
            if (!blank(line)) {
                lines.add(line);
            }
        }
        at = filled < 0 ? filled : Math.min(filled, end + 1);
    }

    private static boolean blank(byte[] line) {
        for (var one : line) {
            if (one != ' ' && one != '\r' && one != '\t') {
                return false;
            }
        }
        return true;
    }
}
