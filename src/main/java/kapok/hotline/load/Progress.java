package kapok.hotline.load;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import kapok.table.CountedStream;
import org.jspecify.annotations.Nullable;

/** A bar on the terminal that follows how much of a file was read (进度条); silent elsewhere. */
final class Progress {
    private static final int WIDTH = 40;

    private final @Nullable PrintStream terminal;
    private final long whole;
    private final InputStream content;
    private long read;
    private int shown = -1;

    /** @param terminal absent when nobody watches */
    Progress(InputStream content, @Nullable PrintStream terminal) throws IOException {
        this.terminal = terminal;
        whole = Math.max(1, content.available());
        this.content = new CountedStream(content, this::advance);
    }

    /** The file; reading it moves the bar. */
    InputStream content() {
        return content;
    }

    private void advance(int count) {
        read += count;
        show((int) Math.min(100, read * 100 / whole), "");
    }

    /** How much of something else is done. */
    void part(int percent, String what) {
        show(Math.min(100, percent), " " + what);
    }

    /** Says what goes on after the file was read. */
    void say(String what) {
        shown = -1;
        show(100, " " + what);
    }

    void end() {
        if (terminal != null) {
            terminal.println();
        }
    }

    private void show(int percent, String what) {
        if (terminal != null && percent != shown) {
            shown = percent;
            int full = percent * WIDTH / 100;
            terminal.print(
                    "\r[" + "#".repeat(full) + ".".repeat(WIDTH - full) + "] " + percent + " %" + what + "\u001b[K");
            terminal.flush();
        }
    }
}
