package kapok.calendar;

/** A desk that does not open often enough (没有足够的办公时间): the answer lies more than a hundred years away. */
public final class NeverOpen extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NeverOpen() {
        super("Not enough open time within a hundred years");
    }
}
