package kapok.law;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One text of 政府信息公开条例 and the days on which it was in force (适用版本), both included.
 *
 * <p>The Regulation has no transitional clause. We read it so that a case keeps the text in force on its day of receipt.
 */
public enum Regime {
    /** 国务院令第492号. */
    OF_2007(LocalDate.of(2008, 5, 1), LocalDate.of(2019, 5, 14), "国务院令第492号"),
    /** 国务院令第711号. */
    OF_2019(LocalDate.of(2019, 5, 15), null, "国务院令第711号");

    private final LocalDate from;
    private final @Nullable LocalDate to;
    private final String document;

    Regime(LocalDate from, @Nullable LocalDate to, String document) {
        this.from = from;
        this.to = to;
        this.document = document;
    }

    /**
     * The text in force on a day. Before the first there was none; what is asked about such a day is answered by the first.
     */
    public static Regime on(LocalDate day) {
        return day.isBefore(OF_2019.from) ? OF_2007 : OF_2019;
    }

    public LocalDate from() {
        return from;
    }

    /** The last day; null while it is in force. */
    public @Nullable LocalDate to() {
        return to;
    }

    /** The number of the decree (令号). */
    public String document() {
        return document;
    }
}
