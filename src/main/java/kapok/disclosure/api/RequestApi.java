package kapok.disclosure.api;

import java.util.LinkedHashMap;
import java.util.Map;
import kapok.disclosure.Applicant;
import kapok.disclosure.DisclosurePermissions;
import kapok.disclosure.person.PersonDesk;
import kapok.web.Anyone;
import kapok.web.Text;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Requests for programs to read (依申请公开接口：查询), version 1. The routes are open; a bearer token says for which organ a
 * program acts, and the desk checks it as it checks officers.
 */
@RestController
class RequestApi {
    private final ApiRequests requests;
    private final ApiViews views;
    private final PersonDesk persons;

    RequestApi(ApiRequests requests, ApiViews views, PersonDesk persons) {
        this.requests = requests;
        this.views = views;
        this.persons = persons;
    }

    @Anyone
    @GetMapping("/api/v1/requests")
    Map<String, Object> list(ApiTokens.Program program, @RequestParam Map<String, String> asked, Text text) {
        var caller = program.caller();
        caller.require(DisclosurePermissions.READ);
        var query = ApiQuery.read(asked, text);
        var lines = requests.list(caller.scope(), query);
        var answer = new LinkedHashMap<String, Object>();
        answer.put("requests", lines);
        answer.put("next", lines.size() == query.limit() ? lines.getLast().number() : null);
        return answer;
    }

    @Anyone
    @GetMapping("/api/v1/requests/{number}")
    Map<String, Object> read(ApiTokens.Program program, @PathVariable String number, Text text) {
        return views.show(program.caller(), number, text);
    }

    /** The applicant in full; the reason goes into the audit trail. */
    @Anyone
    @GetMapping("/api/v1/requests/{number}/applicant")
    Applicant applicant(
            ApiTokens.Program program,
            @PathVariable String number,
            @RequestParam Map<String, String> asked,
            Text text) {
        return persons.reveal(program.caller(), number, ApiQuery.reason(asked, text));
    }
}
