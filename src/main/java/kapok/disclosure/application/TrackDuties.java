package kapok.disclosure.application;

import java.util.List;
import java.util.Map;
import kapok.web.Fields;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** What an applicant can do to the own case, by the name of its form (申请人办理): reads the fields, and does it if they are right. */
@Component
class TrackDuties {
    private static final int LONG = 2_000;
    private static final int SHORT = 500;

    /** Gives what was done, for the sentence above the page; what it gives after a slip counts for nothing. */
    private interface Duty {
        String carryOut(String number, Fields fields, List<MultipartFile> files);
    }

    private final TrackDesk desk;
    private final Map<String, Duty> duties;

    TrackDuties(TrackDesk desk) {
        this.desk = desk;
        duties = Map.of(
                "correction", this::correct,
                "explanation", this::explain,
                "withdrawal", this::withdraw,
                "payment", this::pay,
                "complaint", this::complain,
                "rating", this::rate);
    }

    String carryOut(String duty, String number, Fields fields, List<MultipartFile> files) {
        var known = duties.get(duty);
        if (known == null) {
            throw new IllegalArgumentException("Not a duty: " + duty);
        }
        return known.carryOut(number, fields, files);
    }

    private String correct(String number, Fields fields, List<MultipartFile> files) {
        var words = fields.requiredLines("correction", LONG);
        return !fields.ok() || desk.correct(number, version(fields), words, files) ? "correction" : "late";
    }

    private String explain(String number, Fields fields, List<MultipartFile> files) {
        var words = fields.requiredLines("explanation", LONG);
        if (fields.ok()) {
            desk.explain(number, words, files);
        }
        return "explanation";
    }

    private String withdraw(String number, Fields fields, List<MultipartFile> files) {
        var reason = fields.line("withdrawal", SHORT);
        if (fields.ok()) {
            desk.withdraw(number, version(fields), reason);
        }
        return "withdrawal";
    }

    private String pay(String number, Fields fields, List<MultipartFile> files) {
        var reference = fields.required("payment", 60);
        if (fields.ok()) {
            desk.pay(number, reference);
        }
        return "payment";
    }

    private String complain(String number, Fields fields, List<MultipartFile> files) {
        var words = fields.requiredLines("complaint", LONG);
        if (fields.ok()) {
            desk.complain(number, words);
        }
        return "complaint";
    }

    private String rate(String number, Fields fields, List<MultipartFile> files) {
        var score = fields.requiredWhole("rating", 1, 5);
        var words = fields.lines("words", SHORT);
        if (fields.ok()) {
            desk.rate(number, score, words);
        }
        return "rating";
    }

    /** Of the page that was filled in; one that no case has where it is missing. */
    private static int version(Fields fields) {
        var version = fields.line("version", 40);
        return version.matches("\\d{1,9}") ? Integer.parseInt(version) : -1;
    }
}
