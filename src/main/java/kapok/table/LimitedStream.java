package kapok.table;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Supplier;

/** Gives at most so many bytes; one more is an error. */
final class LimitedStream extends FilterInputStream {
    private final Supplier<? extends RuntimeException> tooMuch;
    private long left;

    LimitedStream(InputStream in, long bytes, Supplier<? extends RuntimeException> tooMuch) {
        super(in);
        left = bytes;
        this.tooMuch = tooMuch;
    }

    @Override
    public int read() throws IOException {
        var one = super.read();
        count(one < 0 ? 0 : 1);
        return one;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        var read = super.read(buffer, offset, length);
        count(Math.max(0, read));
        return read;
    }

    private void count(int read) {
        left -= read;
        if (left < 0) {
            throw tooMuch.get();
        }
    }
}
