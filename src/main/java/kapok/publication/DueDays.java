package kapok.publication;

import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Until when a text must be public (公开期限), 政府信息公开条例 第二十六条: 20 working days after it was formed or changed. */
@Component
class DueDays {
    LocalDate lastDay(LocalDate formedOn) {
        return formedOn.plusDays(28);
    }
}
