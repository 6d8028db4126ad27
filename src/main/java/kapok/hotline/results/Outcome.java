package kapok.hotline.results;

import java.util.Locale;

/** What became of a request, by the citizen's own word where there is one (办理结果). */
public enum Outcome {
    /** 群众确认解决. */
    SOLVED("chip-ok"),
    /** 部分解决. */
    PARTLY("chip-soon"),
    /** 尚未解决, published with the reason. */
    UNSOLVED("chip-late"),
    /** 已答复: a question that needed nothing but an answer. */
    ANSWERED("chip-ok");

    private final String chip;

    Outcome(String chip) {
        this.chip = chip;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String chip() {
        return chip;
    }

    public static Outcome of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
