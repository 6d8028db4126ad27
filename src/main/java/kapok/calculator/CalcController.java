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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** The calculator for other programs: one question or an array of at most a thousand. */
@RestController
class CalcController {
    private static final int MOST_QUESTIONS = 1_000;
    private static final int MOST_BYTES = 1 << 20;

    private final CalendarDesk calendars;
    private final CalcJson json = new CalcJson();

    CalcController(CalendarDesk calendars) {
        this.calendars = calendars;
    }

    @Anyone
    @PostMapping(path = "/api/v1/calc", produces = MediaType.APPLICATION_JSON_VALUE)
    byte[] answer(HttpServletRequest request) throws IOException {
        var asked = read(request.getInputStream());
        var calculator = new Calculator(calendars.calendar());
        if (!(asked instanceof ArrayNode questions)) {
            return json.write(calculator.answer(asked));
        }
        if (questions.size() > MOST_QUESTIONS) {
            throw new RuleViolation("calculator.too-many", MOST_QUESTIONS);
        }
        var answers = JsonNodeFactory.instance.arrayNode(questions.size());
        questions.forEach(question -> answers.add(calculator.answer(question)));
        return json.write(answers);
    }

    private JsonNode read(InputStream body) throws IOException {
        var bytes = body.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw new RuleViolation("calculator.too-long", MOST_BYTES);
        }
        var asked = json.read(bytes);
        if (asked == null) {
            throw new RuleViolation("calculator.not-json");
        }
        return asked;
    }
}
