package kapok.disclosure.application;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import kapok.agency.AgencyDirectory;
import kapok.disclosure.Arrival;
import kapok.disclosure.RequestTopics;
import kapok.disclosure.application.Submissions.Submission;
import kapok.web.Caller;
import kapok.web.Fields;
import kapok.web.RuleViolation;
import kapok.web.Text;
import kapok.web.page.Slips;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes in what officers and programs hand in for an applicant (代为登记): the same fields, the same sentences. */
@Component
public class ApplicationIntake {
    /** How it came, as the form and programs say it. */
    public static final Map<String, Arrival> ARRIVALS = arrivals();

    static final Map<String, String> TOPICS = topics();

    private final IntakeDesk desk;
    private final ApplicationDesk applications;
    private final ApplicationReader reader;
    private final Submissions submissions;
    private final AgencyDirectory agencies;

    ApplicationIntake(
            IntakeDesk desk,
            ApplicationDesk applications,
            ApplicationReader reader,
            Submissions submissions,
            AgencyDirectory agencies) {
        this.desk = desk;
        this.applications = applications;
        this.reader = reader;
        this.submissions = submissions;
        this.agencies = agencies;
    }

    /**
     * What came of handing in.
     *
     * @param number null if something is wrong
     */
    public record Entered(@Nullable String number, Slips slips) {}

    /** An application that waits to be confirmed, for programs. */
    public record Unconfirmed(String number, String organ, String subject, String state) {}

    /** Enters an application from its fields, or says what is wrong with each. */
    public Entered enter(Caller caller, Map<String, String> typed, Text text) {
        var fields = ApplicationReader.fields(text, typed);
        var submission = read(fields, typed);
        var confirmedOn = fields.day("confirmedOn");
        if (typed.getOrDefault("arrival", "").equals("oral") && !fields.yes("readBack")) {
            fields.slip("readBack", "disclosure.intake.read-back-needed");
        }
        if (agencies.find(submission.organ()).isEmpty()) {
            fields.slip("organ", "disclosure.unknown-organ", submission.organ());
        }
        if (fields.ok()) {
            try {
                return new Entered(desk.enter(caller, submission, confirmedOn), Slips.none());
            } catch (RuleViolation slip) {
                fields.slip(blamed(slip), slip);
            }
        }
        return new Entered(null, fields.slips());
    }

    /** Both sides confirmed an application (双方确认); says what is wrong with each field, or nothing. */
    public Slips confirm(Caller caller, String number, Map<String, String> typed, Text text) {
        var fields = ApplicationReader.fields(text, typed);
        var on = fields.requiredDay("confirmedOn");
        var topic = fields.has("topic") ? fields.requiredChoice("topic", TOPICS) : "";
        if (fields.ok()) {
            try {
                desk.confirm(caller, number, topic, on);
            } catch (RuleViolation slip) {
                fields.slip("confirmedOn", slip);
            }
        }
        return fields.slips();
    }

    /** A query code for the applicant of what was just entered. */
    public String code(String number) {
        return applications.newCode(number);
    }

    public Optional<Unconfirmed> unconfirmed(String number) {
        return submissions
                .find(number)
                .filter(one -> !one.state().equals("confirmed"))
                .map(one -> new Unconfirmed(one.number(), one.organ(), one.subject(), one.state()));
    }

    private Submission read(Fields fields, Map<String, String> typed) {
        var applicant = new ApplicantReader(fields, typed, true);
        return new Submission(
                fields.required("organ", 18),
                fields.requiredChoice("arrival", ARRIVALS),
                fields.requiredDay("receivedOn"),
                applicant.kind(),
                fields.requiredChoice("topic", TOPICS),
                fields.requiredLines("subject", 500),
                reader.delivery(fields),
                "",
                applicant.applicant());
    }

    private static String blamed(RuleViolation slip) {
        return switch (slip.code()) {
            case "disclosure.intake.confirmed-before" -> "confirmedOn";
            case "disclosure.subject-length" -> "subject";
            case "disclosure.unknown-topic" -> "topic";
            default -> "receivedOn";
        };
    }

    private static Map<String, Arrival> arrivals() {
        var arrivals = new LinkedHashMap<String, Arrival>();
        arrivals.put("counter", Arrival.COUNTER);
        arrivals.put("oral", Arrival.COUNTER);
        arrivals.put("registered_mail", Arrival.REGISTERED_MAIL);
        arrivals.put("ordinary_mail", Arrival.ORDINARY_MAIL);
        arrivals.put("fax", Arrival.FAX);
        arrivals.put("internet", Arrival.INTERNET);
        return arrivals;
    }

    private static Map<String, String> topics() {
        var topics = new LinkedHashMap<String, String>();
        RequestTopics.codes().forEach(code -> topics.put(code, code));
        return topics;
    }
}
