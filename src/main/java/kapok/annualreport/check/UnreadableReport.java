package kapok.annualreport.check;

/** A file that is no report this program can read (无法读取的文件); {@link #code()} tells why, the message says it in Chinese. */
public final class UnreadableReport extends Exception {
    private static final long serialVersionUID = 1L;
    private final String code;

    UnreadableReport(String code, String message) {
        super(message);
        this.code = code;
    }

    /** {@code empty}, {@code too-large}, {@code encrypted}, {@code damaged}, {@code no-text} {@code unknown-kind} or {@code not-a-report}. */
    public String code() {
        return code;
    }
}
