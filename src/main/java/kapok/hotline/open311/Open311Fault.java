package kapok.hotline.open311;

import java.util.List;

/** Why a call cannot be answered (接口错误): a status, and one or more sentences as message keys. */
final class Open311Fault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** One thing that is wrong. */
    record Slip(String key, List<Object> args) {
        Slip {
            args = List.copyOf(args);
        }

        static Slip of(String key, Object... args) {
            return new Slip("hotline.open311." + key, List.of(args));
        }
    }

    private final int status;
    private final transient List<Slip> slips;

    Open311Fault(int status, List<Slip> slips) {
        super(slips.getFirst().key());
        this.status = status;
        this.slips = List.copyOf(slips);
    }

    static Open311Fault badRequest(String key, Object... args) {
        return new Open311Fault(400, List.of(Slip.of(key, args)));
    }

    static Open311Fault forbidden(String key) {
        return new Open311Fault(403, List.of(Slip.of(key)));
    }

    static Open311Fault unknown(String key, Object... args) {
        return new Open311Fault(404, List.of(Slip.of(key, args)));
    }

    static Open311Fault wrongMethod() {
        return new Open311Fault(405, List.of(Slip.of("wrong-method")));
    }

    int status() {
        return status;
    }

    List<Slip> slips() {
        return slips;
    }
}
