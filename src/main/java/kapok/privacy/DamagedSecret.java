package kapok.privacy;

/** Cipher text that was changed, belongs to another column, or whose key is missing (密文损坏). */
public final class DamagedSecret extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DamagedSecret(String reason) {
        super(reason);
    }
}
