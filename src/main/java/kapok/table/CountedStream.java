package kapok.table;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/** Says at every read how many bytes came (字节计数), to whoever limits or follows them. */
public final class CountedStream extends FilterInputStream {
    private final IntConsumer came;

    public CountedStream(InputStream in, IntConsumer came) {
        super(in);
        this.came = came;
    }

    /** Gives at most so many bytes; one more is an error. */
    static CountedStream atMost(long bytes, InputStream in, Supplier<? extends RuntimeException> tooMuch) {
        var left = new AtomicLong(bytes);
        return new CountedStream(in, some -> {
            if (left.addAndGet(-some) < 0) {
                throw tooMuch.get();
            }
        });
    }

    @Override
    public int read() throws IOException {
        var one = super.read();
        came.accept(one < 0 ? 0 : 1);
        return one;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        var some = super.read(buffer, offset, length);
        came.accept(Math.max(0, some));
        return some;
    }
}
