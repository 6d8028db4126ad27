package kapok.disclosure;

import java.time.LocalDate;

/**
 * Which text of 政府信息公开条例 governs a request (适用的条例版本): the one in force on the day of receipt, from first to
 * last. The Regulation has no transitional clause; the day of receipt is our reading.
 */
public enum Regulation {
    /** 国务院令第492号, in force from 2008-05-01 to 2019-05-14. */
    OF_2007,
    /** 国务院令第711号, in force from 2019-05-15. */
    OF_2019;

    private static final LocalDate REVISION = LocalDate.of(2019, 5, 15);

    public static Regulation on(LocalDate receivedOn) {
        return receivedOn.isBefore(REVISION) ? OF_2007 : OF_2019;
    }
}
