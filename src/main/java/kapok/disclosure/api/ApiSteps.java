package kapok.disclosure.api;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kapok.calendar.Beijing;
import kapok.disclosure.DisclosureDesk;
import kapok.disclosure.EventFormat;
import kapok.disclosure.application.ApplicationIntake;
import kapok.web.ApiRefusal;
import kapok.web.Caller;
import kapok.web.Problem;
import kapok.web.Text;
import kapok.web.page.Slips;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What programs do to a request (接口办理): read from the body and handed to the desk, which decides as for officers. */
@Component
class ApiSteps {
    private static final Set<String> PARTS = Set.of("version", "on", "event", "detail");
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;

    private final DisclosureDesk desk;
    private final EventFormat events;
    private final ApplicationIntake intake;
    private final Clock clock;

    ApiSteps(DisclosureDesk desk, EventFormat events, ApplicationIntake intake, Clock clock) {
        this.desk = desk;
        this.events = events;
        this.intake = intake;
        this.clock = clock;
    }

    /** Without a day it is of today. @throws ApiRefusal 422 naming what is missing or not understood */
    void take(Caller caller, String number, ObjectNode body, Text text) {
        var wrong = new LinkedHashMap<String, String>();
        body.propertyNames().stream()
                .filter(name -> !PARTS.contains(name))
                .forEach(name -> wrong.put(name, "web.field.unknown"));
        var version = body.path("version");
        if (!version.isInt()) {
            wrong.put("version", "disclosure.api.not-version");
        }
        var on = body.hasNonNull("on") ? day(body.path("on")) : Beijing.today(clock);
        if (on == null) {
            wrong.put("on", "disclosure.api.not-day");
        }
        var event = body.path("event").asString("");
        var read = events.read(event, ApiDetail.of(event, body.path("detail")));
        read.wrong()
                .forEach(part -> wrong.put(
                        part, part.equals("event") ? "disclosure.api.unknown-event" : "disclosure.api.wrong-field"));
        if (!wrong.isEmpty() || on == null || read.event() == null) {
            throw new ApiRefusal(422, "web.invalid", problems(wrong, text));
        }
        desk.record(caller, number, version.asInt(), on, read.event());
    }

    /** @throws ApiRefusal 422 naming what is missing or not understood */
    void confirm(Caller caller, String number, ObjectNode body, Text text) {
        var typed = new HashMap<String, String>();
        var wrong = new LinkedHashMap<String, String>();
        for (var part : body.properties()) {
            if (!Set.of("confirmedOn", "topic").contains(part.getKey())) {
                wrong.put(part.getKey(), "web.field.unknown");
            } else if (part.getValue().isString()) {
                typed.put(part.getKey(), part.getValue().asString());
            } else if (!part.getValue().isNull()) {
                wrong.put(part.getKey(), "web.field.text");
            }
        }
        var slips = wrong.isEmpty() ? intake.confirm(caller, number, typed, text) : Slips.none();
        if (!wrong.isEmpty()) {
            throw new ApiRefusal(422, "web.invalid", problems(wrong, text));
        } else if (slips.any()) {
            throw new ApiRefusal(422, "web.invalid", ApiBody.problems(slips));
        }
    }

    private static List<Problem.FieldProblem> problems(Map<String, String> wrong, Text text) {
        return wrong.entrySet().stream()
                .map(one -> new Problem.FieldProblem(one.getKey(), null, text.localize(one.getValue())))
                .toList();
    }

    private static @Nullable LocalDate day(JsonNode written) {
        try {
            var day = LocalDate.parse(written.asString(""));
            return day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR ? null : day;
        } catch (DateTimeException notOne) {
            return null;
        }
    }
}
