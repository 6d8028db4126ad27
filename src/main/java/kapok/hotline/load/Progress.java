package kapok.hotline.load;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import org.jspecify.annotations.Nullable;

/** A bar on the terminal that follows how much of a file was read (进度条); silent elsewhere. */
final class Progress extends FilterInputStream {
    private static final int WIDTH = 40;

    private final @Nullable PrintStream terminal;
    private final long whole;
    private long read;
    private int shown = -1;

    /** @param terminal absent when nobody watches */
    Progress(InputStream content, @Nullable PrintStream terminal) throws IOException {
        super(content);
        this.terminal = terminal;
        whole = Math.max(1, content.available());
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        advance(one < 0 ? 0 : 1);
        return one;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        int count = super.read(into, from, length);
        advance(Math.max(0, count));
        return count;
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
