package kapok.disclosure;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import kapok.table.Batches;
import kapok.table.ImportResult;
import kapok.table.RegisterTable;
import kapok.table.TableColumns;
import kapok.table.TableFile;
import kapok.table.TableRow;
import kapok.web.Caller;
import kapok.web.Text;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Requests as a table (导入导出): the same columns go in and come out. */
@Component
class RequestTable implements RegisterTable<RequestPages.Line> {
    /** Personal data come in and never go out in a table. */
    private static final List<String> PERSON = List.of(
            "applicant",
            "paper-kind",
            "paper-number",
            "credit-code",
            "responsible",
            "phone",
            "mail",
            "address",
            "agent",
            "agent-number",
            "agent-phone",
            "authority");

    private static final int EXPORT_PAGE = 2_000;
    private static final Map<String, String> BLAMED = Map.of(
            "disclosure.not-your-organ", "organ",
            "disclosure.unknown-organ", "organ",
            "disclosure.subject-length", "subject",
            "disclosure.outcome-unknown-then", "outcome",
            "disclosure.extension-shortens", "reply-by",
            "disclosure.before-last", "closed-on",
            "disclosure.future", "closed-on");

    private final DisclosureDesk desk;
    private final RequestPages pages;
    private final TableColumns<RequestPages.Line> columns;
    private final Map<String, Channel> channels;
    private final Map<String, ApplicantKind> kinds;
    private final Map<String, String> topics;
    private final Map<String, Outcome> outcomes;
    private final Map<String, Applicant.PaperKind> papers;

    RequestTable(DisclosureDesk desk, RequestPages pages, MessageSource messages) {
        this.desk = desk;
        this.pages = pages;
        var words = new Text(messages, Locale.SIMPLIFIED_CHINESE);
        columns = columns(words, messages);
        channels = RequestWords.byWord(RequestWords.CHANNELS, "disclosure.channel.", words);
        kinds = RequestWords.byWord(RequestWords.KINDS, "disclosure.kind.", words);
        topics = RequestWords.byWord(RequestWords.TOPICS, "disclosure.topic.", words);
        outcomes = RequestWords.byWord(RequestWords.OUTCOMES, "disclosure.outcome.", words);
        papers = RequestWords.byWord(Applicant.PaperKind.byCode(), "disclosure.paper-kind.", words);
    }

    private static TableColumns<RequestPages.Line> columns(Text words, MessageSource messages) {
        return TableColumns.<RequestPages.Line>of("disclosure", "disclosure.sheet", messages)
                .optional("number", RequestPages.Line::number, 20)
                .required("organ", RequestPages.Line::organ, 22)
                .required("received-on", RequestPages.Line::receivedOn)
                .required("channel", line -> words.localize("disclosure.channel." + line.channel()))
                .required("kind", line -> words.localize("disclosure.kind." + line.applicantKind()))
                .required("topic", line -> words.localize("disclosure.topic." + line.topic()))
                .required("subject", RequestPages.Line::subject, 60)
                .optional("delivery", RequestPages.Line::delivery)
                .optional("reply-by", RequestPages.Line::toldOrDue)
                .optional("extended-on", RequestPages.Line::extendedOn)
                .optional("closed-on", RequestPages.Line::closedOn)
                .optional(
                        "outcome",
                        line -> line.outcome() == null ? null : words.localize("disclosure.outcome." + line.outcome()),
                        30)
                .optional("document", RequestPages.Line::document, 24)
                .incoming(PERSON);
    }

    @Override
    public TableColumns<RequestPages.Line> columns() {
        return columns;
    }

    @Override
    public String address() {
        return RequestsController.PLACE;
    }

    @Override
    public String kind() {
        return "requests";
    }

    @Override
    public Iterator<RequestPages.Line> lines(Caller caller) {
        return Batches.following(
                last -> pages.following(last == null ? "" : last.number(), caller.scope(), EXPORT_PAGE));
    }

    /** Takes the rows in, or on a dry run only says what is wrong with them. One bad row stops all. */
    @Override
    public ImportResult load(Caller caller, TableFile file, boolean dryRun) {
        var organs = desk.organs();
        return file.read(columns, row -> read(caller, row, organs))
                .unique(
                        RequestRecord::number,
                        numbers -> desk.taken(List.copyOf(numbers)),
                        (row, number) -> columns.problem(row, "number", number, "disclosure.number-taken", number))
                .take(dryRun, records -> desk.takeOver(caller, records));
    }

    private RequestRecord read(Caller caller, TableRow row, Set<String> organs) {
        var number = row.text("number");
        if (!number.isEmpty() && !DisclosureDesk.valid(number)) {
            row.problem("number", "disclosure.not-a-number", number);
        }
        var application = new Application(
                row.required("organ"),
                row.requiredDay("received-on"),
                row.requiredChoice("channel", channels),
                row.requiredChoice("kind", kinds),
                row.requiredChoice("topic", topics),
                row.required("subject", 500),
                row.text("delivery", 200));
        var candidate =
                new RequestRecord(number.isEmpty() ? null : number, applicant(row), steps(caller, row, application));
        row.check(BLAMED, "received-on", () -> desk.check(caller, candidate, organs));
        return candidate;
    }

    /** As the file has it: registers of the past are taken over with what they know, checked or not. */
    private Applicant applicant(TableRow row) {
        var paper = row.choice("paper-kind", papers);
        var creditCode = row.text("credit-code", 18);
        var responsible = row.text("responsible", 100);
        var agent = row.text("agent", 100);
        return new Applicant(
                row.text("applicant", 200),
                new Applicant.Paper(
                        paper == null ? Applicant.PaperKind.CITIZEN_ID : paper, row.text("paper-number", 40)),
                new Applicant.Contact(row.text("phone", 40), row.text("mail", 200), row.text("address", 300)),
                creditCode.isEmpty() && responsible.isEmpty()
                        ? null
                        : new Applicant.Organisation(creditCode, responsible),
                agent.isEmpty()
                        ? null
                        : new Applicant.Agent(
                                agent,
                                new Applicant.Paper(Applicant.PaperKind.CITIZEN_ID, row.text("agent-number", 40)),
                                row.text("agent-phone", 40),
                                row.text("authority", 200)));
    }

    private List<RequestStep> steps(Caller caller, TableRow row, Application application) {
        var steps = new ArrayList<RequestStep>();
        var received = application.receivedOn();
        var replyBy = row.day("reply-by");
        var extendedOn = row.day("extended-on");
        steps.add(new RequestStep(received, caller.name(), new RequestEvent.Received(application)));
        if (extendedOn != null && replyBy == null) {
            row.problem("reply-by", "disclosure.row-reply-by");
        } else if (extendedOn != null && replyBy != null) {
            steps.add(new RequestStep(extendedOn, caller.name(), new RequestEvent.Extended(0, "", "", replyBy)));
        } else if (replyBy != null) {
            steps.add(new RequestStep(received, caller.name(), new RequestEvent.Registered(replyBy)));
        }
        ending(caller, row, steps);
        return steps;
    }

    private void ending(Caller caller, TableRow row, List<RequestStep> steps) {
        var on = row.day("closed-on");
        var outcome = row.choice("outcome", outcomes);
        var document = row.text("document", 100);
        if ((on == null) != (outcome == null) && row.ok()) {
            row.problem(on == null ? "closed-on" : "outcome", "disclosure.row-outcome");
        }
        if (on != null && outcome != null) {
            var event = switch (outcome.ending()) {
                case ANSWER -> new RequestEvent.Answered(outcome, document);
                case LAPSE -> new RequestEvent.Abandoned(outcome);
                case WITHDRAWAL -> new RequestEvent.Withdrawn("");
                case MERGER -> new RequestEvent.Merged("");
            };
            steps.add(new RequestStep(on, caller.name(), event));
        }
    }
}
