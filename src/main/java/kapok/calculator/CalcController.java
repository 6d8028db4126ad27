package kapok.calculator;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import kapok.calendar.CalendarDesk;
import kapok.web.Anyone;
import kapok.web.RuleViolation;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The calculator for other programs: one question, or an array of them that is answered by an array in its order. */
@RestController
class CalcController {
    private static final int MOST_QUESTIONS = 100_000;
    private static final int MOST_BYTES = 32 << 20;

    private final CalendarDesk calendars;
    private final CalcJson json = new CalcJson();

    CalcController(CalendarDesk calendars) {
        this.calendars = calendars;
    }

    @Anyone
    @PostMapping(path = "/api/v1/calc", produces = MediaType.APPLICATION_JSON_VALUE)
    byte[] answer(HttpServletRequest request) throws IOException {
        var body = read(request.getInputStream());
        var calculator = new Calculator(calendars.calendar());
        var answers = json.answer(body, MOST_QUESTIONS, calculator::answer);
        if (answers == null) {
            throw new RuleViolation("calculator.not-json");
        }
        return answers;
    }

    private static byte[] read(InputStream body) throws IOException {
        var bytes = body.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw new RuleViolation("calculator.too-long", MOST_BYTES);
        }
        return bytes;
    }
}
