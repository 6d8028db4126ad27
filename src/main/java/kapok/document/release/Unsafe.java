package kapok.document.release;

import java.io.IOException;

/** A file that cannot be looked into safely: too large unpacked, locked, or broken. */
final class Unsafe extends IOException {
    private static final long serialVersionUID = 1L;

    Unsafe(String reason) {
        super(reason);
    }
}
