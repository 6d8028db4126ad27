package kapok.calculator;

import java.util.Map;
import kapok.annualreport.ReportDuty;
import kapok.calendar.Deadline;
import kapok.disclosure.ProcessingFee;
import kapok.hotline.TicketDue;
import kapok.publication.PublicationDuty;
import tools.jackson.databind.JsonNode;

/** Questions about days and single duties, by the Chinese calendar. */
final class DayOperations {
    static final Map<String, Operation> ALL = Map.of(
            "is_working_day", it -> Answers.of(it.calendar().works(it.date("date"))),
            "add_working_days", DayOperations::add,
            "working_days_between", it -> Answers.of(it.calendar().between(it.date("from"), it.date("to"))),
            "proactive_publication_due",
                    it -> Answers.of(PublicationDuty.dueBy(it.date("formed_or_changed"), it.calendar())),
            "annual_report_due", DayOperations::annualReport,
            "hotline_due",
                    it -> Answers.of(
                            TicketDue.dueBy(it.date("dispatched"), it.workingDays("working_days"), it.calendar())),
            "processing_fee", DayOperations::fee);

    private static final int LAST_REPORT = 9998;

    private DayOperations() {}

    private static JsonNode add(Question it) {
        var date = it.date("date");
        var found = it.calendar().add(date, it.days("days"));
        var assumed = found.isBefore(date)
                ? it.calendar().assumes(found.minusDays(1), date)
                : it.calendar().assumes(date, found);
        return Answers.of(new Deadline(found, assumed));
    }

    private static JsonNode annualReport(Question it) {
        int year = (int) it.number("report_year", 1, LAST_REPORT);
        return Answers.of(ReportDuty.dueBy(year, it.choice("body", ReportDuty.Body.class)));
    }

    private static JsonNode fee(Question it) {
        var method = it.choice("method", ProcessingFee.class);
        long count = it.number("count", 0, ProcessingFee.MOST);
        return Answers.object().put("yuan", method.yuan(count));
    }
}
