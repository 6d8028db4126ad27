package kapok.disclosure;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import kapok.table.ImportResult;
import kapok.table.RowProblem;
import kapok.table.TableExport;
import kapok.table.TableFile;
import kapok.table.TableFormat;
import kapok.table.TableImport;
import kapok.table.TableReading;
import kapok.table.TableRow;
import kapok.table.TableSheet;
import kapok.table.UploadForm;
import kapok.web.Caller;
import kapok.web.RuleViolation;
import kapok.web.Text;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Requests as a table (导入导出): the same columns go in and come out. */
@Component
class RequestTable implements TableImport, TableExport {
    private static final List<String> COLUMNS = List.of(
            "number",
            "organ",
            "received-on",
            "channel",
            "kind",
            "topic",
            "subject",
            "delivery",
            "reply-by",
            "extended-on",
            "closed-on",
            "outcome",
            "document");
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
    private static final Set<String> REQUIRED = Set.of("organ", "received-on", "channel", "kind", "topic", "subject");
    private static final Map<String, String> BLAMED = Map.of(
            "disclosure.not-your-organ", "organ",
            "disclosure.unknown-organ", "organ",
            "disclosure.subject-length", "subject",
            "disclosure.outcome-unknown-then", "outcome",
            "disclosure.extension-shortens", "reply-by",
            "disclosure.before-last", "closed-on",
            "disclosure.future", "closed-on");

    private final DisclosureDesk desk;
    private final Text words;
    private final RequestPages pages;
    private final Map<String, String> headers = new HashMap<>();
    private final Map<String, Channel> channels;
    private final Map<String, ApplicantKind> kinds;
    private final Map<String, String> topics;
    private final Map<String, Outcome> outcomes;
    private final Map<String, Applicant.PaperKind> papers;

    RequestTable(DisclosureDesk desk, RequestPages pages, MessageSource messages) {
        this.desk = desk;
        this.pages = pages;
        words = new Text(messages, Locale.SIMPLIFIED_CHINESE);
        channels = RequestWords.byWord(RequestWords.CHANNELS, "disclosure.channel.", words);
        kinds = RequestWords.byWord(RequestWords.KINDS, "disclosure.kind.", words);
        topics = RequestWords.byWord(RequestWords.TOPICS, "disclosure.topic.", words);
        outcomes = RequestWords.byWord(RequestWords.OUTCOMES, "disclosure.outcome.", words);
        papers = RequestWords.byWord(Applicant.PaperKind.byCode(), "disclosure.paper-kind.", words);
        columns().forEach(column -> headers.put(column, words.localize("disclosure.header." + column)));
    }

    UploadForm form(Text text) {
        var columns = columns()
                .map(column -> new UploadForm.Column(
                        header(column), REQUIRED.contains(column), text.localize("disclosure.column-hint." + column)))
                .toList();
        return new UploadForm("/desk/requests/import", columns, "/desk/requests/sample.xlsx");
    }

    @Override
    public String kind() {
        return "requests";
    }

    @Override
    public void write(Caller caller, TableFormat format, OutputStream out) throws IOException {
        var lines = Stream.iterate(
                        pages.following("", caller.scope(), EXPORT_PAGE),
                        batch -> !batch.isEmpty(),
                        batch -> pages.following(batch.getLast().number(), caller.scope(), EXPORT_PAGE))
                .flatMap(List::stream)
                .iterator();
        sheet().write(format, lines, out);
    }

    /** Takes the rows in, or on a dry run only says what is wrong with them. One bad row stops all. */
    @Override
    public ImportResult load(Caller caller, TableFile file, boolean dryRun) {
        file.require(
                COLUMNS.stream().filter(REQUIRED::contains).map(this::header).toArray(String[]::new));
        file.permit(columns().map(this::header).toArray(String[]::new));
        var organs = desk.organs();
        var reading = file.read(row -> read(caller, row, organs));
        var problems = new ArrayList<>(reading.problems());
        problems.addAll(taken(reading));
        problems.sort(java.util.Comparator.comparingInt(RowProblem::row));
        if (!dryRun && problems.isEmpty()) {
            desk.takeOver(caller, reading.values());
        }
        return new ImportResult(
                reading.rows().size() - (problems.size() - reading.problems().size()), problems, dryRun);
    }

    /** An empty table to fill in: every column that an import reads. */
    TableSheet<RequestPages.Line> sample() {
        var sheet = sheet();
        for (var column : PERSON) {
            sheet = sheet.column(header(column), _ -> "");
        }
        return sheet;
    }

    TableSheet<RequestPages.Line> sheet() {
        return TableSheet.<RequestPages.Line>of(words.localize("disclosure.sheet"))
                .column(header("number"), RequestPages.Line::number, 20)
                .column(header("organ"), RequestPages.Line::organ, 22)
                .column(header("received-on"), RequestPages.Line::receivedOn)
                .column(header("channel"), line -> words.localize("disclosure.channel." + line.channel()))
                .column(header("kind"), line -> words.localize("disclosure.kind." + line.applicantKind()))
                .column(header("topic"), line -> words.localize("disclosure.topic." + line.topic()))
                .column(header("subject"), RequestPages.Line::subject, 60)
                .column(header("delivery"), RequestPages.Line::delivery)
                .column(header("reply-by"), RequestPages.Line::toldOrDue)
                .column(header("extended-on"), RequestPages.Line::extendedOn)
                .column(header("closed-on"), RequestPages.Line::closedOn)
                .column(
                        header("outcome"),
                        line -> line.outcome() == null ? null : words.localize("disclosure.outcome." + line.outcome()),
                        30)
                .column(header("document"), RequestPages.Line::document, 24);
    }

    private String header(String column) {
        return headers.getOrDefault(column, column);
    }

    private RequestRecord read(Caller caller, TableRow row, Set<String> organs) {
        var number = row.text(header("number"));
        if (!number.isEmpty() && !DisclosureDesk.valid(number)) {
            row.problem(header("number"), "disclosure.not-a-number", number);
        }
        var application = new Application(
                row.required(header("organ")),
                row.requiredDay(header("received-on")),
                row.requiredChoice(header("channel"), channels),
                row.requiredChoice(header("kind"), kinds),
                row.requiredChoice(header("topic"), topics),
                row.required(header("subject"), 500),
                row.text(header("delivery"), 200));
        var candidate =
                new RequestRecord(number.isEmpty() ? null : number, applicant(row), steps(caller, row, application));
        if (row.ok()) {
            blame(row, () -> desk.check(caller, candidate, organs));
        }
        return candidate;
    }

    private static Stream<String> columns() {
        return Stream.concat(COLUMNS.stream(), PERSON.stream());
    }

    /** As the file has it: registers of the past are taken over with what they know, checked or not. */
    private Applicant applicant(TableRow row) {
        var paper = row.choice(header("paper-kind"), papers);
        var creditCode = row.text(header("credit-code"), 18);
        var responsible = row.text(header("responsible"), 100);
        var agent = row.text(header("agent"), 100);
        return new Applicant(
                row.text(header("applicant"), 200),
                new Applicant.Paper(
                        paper == null ? Applicant.PaperKind.CITIZEN_ID : paper, row.text(header("paper-number"), 40)),
                new Applicant.Contact(
                        row.text(header("phone"), 40), row.text(header("mail"), 200), row.text(header("address"), 300)),
                creditCode.isEmpty() && responsible.isEmpty()
                        ? null
                        : new Applicant.Organisation(creditCode, responsible),
                agent.isEmpty()
                        ? null
                        : new Applicant.Agent(
                                agent,
                                new Applicant.Paper(
                                        Applicant.PaperKind.CITIZEN_ID, row.text(header("agent-number"), 40)),
                                row.text(header("agent-phone"), 40),
                                row.text(header("authority"), 200)));
    }

    private List<RequestStep> steps(Caller caller, TableRow row, Application application) {
        var steps = new ArrayList<RequestStep>();
        var received = application.receivedOn();
        var replyBy = row.day(header("reply-by"));
        var extendedOn = row.day(header("extended-on"));
        steps.add(new RequestStep(received, caller.name(), new RequestEvent.Received(application)));
        if (extendedOn != null && replyBy == null) {
            row.problem(header("reply-by"), "disclosure.row-reply-by");
        } else if (extendedOn != null && replyBy != null) {
            steps.add(new RequestStep(extendedOn, caller.name(), new RequestEvent.Extended(0, "", "", replyBy)));
        } else if (replyBy != null) {
            steps.add(new RequestStep(received, caller.name(), new RequestEvent.Registered(replyBy)));
        }
        ending(caller, row, steps);
        return steps;
    }

    private void ending(Caller caller, TableRow row, List<RequestStep> steps) {
        var on = row.day(header("closed-on"));
        var outcome = row.choice(header("outcome"), outcomes);
        var document = row.text(header("document"), 100);
        if ((on == null) != (outcome == null) && row.ok()) {
            row.problem(header(on == null ? "closed-on" : "outcome"), "disclosure.row-outcome");
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

    private void blame(TableRow row, Runnable check) {
        try {
            check.run();
        } catch (RuleViolation slip) {
            row.problem(header(BLAMED.getOrDefault(slip.code(), "received-on")), slip.code(), slip.arguments());
        }
    }

    /** Numbers that stand twice in the file or are in the register already. */
    private List<RowProblem> taken(TableReading<RequestRecord> reading) {
        var firsts = new HashMap<String, Integer>();
        var problems = new ArrayList<RowProblem>();
        for (var row : reading.rows()) {
            var number = row.value().number();
            if (number != null && firsts.putIfAbsent(number, row.row()) != null) {
                problems.add(problem(row.row(), number));
            }
        }
        for (var number : firsts.isEmpty() ? List.<String>of() : desk.taken(List.copyOf(firsts.keySet()))) {
            problems.add(problem(firsts.getOrDefault(number, 0), number));
        }
        return problems;
    }

    private RowProblem problem(int row, String number) {
        return new RowProblem(row, header("number"), number, "disclosure.number-taken", List.of(number));
    }
}
