package kapok.disclosure.application;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kapok.agency.AgencyDirectory;
import kapok.agency.Organ;
import kapok.disclosure.Arrival;
import kapok.disclosure.application.Submissions.Submission;
import kapok.web.Fields;
import kapok.web.Text;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Reads an application from the public form (读取申请表): everything that is wrong, each with its own sentence. */
@Component
class ApplicationReader {
    static final List<String> CARRIERS = List.of("electronic", "paper", "either");
    static final List<String> WAYS = List.of("online", "email", "post", "counter");

    private static final int SHORTEST = 6;
    private static final int OFFERED = 6;

    private final AgencyDirectory agencies;
    private final Text words;

    ApplicationReader(AgencyDirectory agencies, MessageSource messages) {
        this.agencies = agencies;
        words = new Text(messages, Locale.SIMPLIFIED_CHINESE);
    }

    /** The fields of an application, each with its own sentence if it is missing. */
    static Fields fields(Text text, Map<String, String> typed) {
        return new Fields(text, typed, "disclosure.apply.missing.");
    }

    /** Use the result only if {@code fields} are ok. */
    Submission read(Fields fields, Map<String, String> typed, LocalDate today) {
        var reader = new ApplicantReader(fields, typed, false);
        var kind = reader.kind();
        var applicant = reader.applicant();
        var organ = organ(fields, typed);
        var subject = fields.requiredLines("desc", 500);
        if (!subject.isEmpty() && subject.codePointCount(0, subject.length()) < SHORTEST) {
            fields.slip("desc", "disclosure.apply.vague");
        }
        var purpose = fields.lines("why", 500);
        var submission = new Submission(
                organ, Arrival.INTERNET, today, kind, "other", subject, delivery(fields), purpose, applicant);
        if (!fields.yes("ok")) {
            fields.slip("ok", "disclosure.apply.consent");
        }
        return submission;
    }

    /** As it stands in the register: 电子文件，网上查看并下载. */
    String delivery(Fields fields) {
        var carrier = fields.requiredChoice("carrier", codes(CARRIERS));
        var how = fields.requiredChoice("how", codes(WAYS));
        return words.localize("disclosure.apply.carrier." + carrier) + "，"
                + words.localize("disclosure.apply.how." + how);
    }

    private static Map<String, String> codes(List<String> codes) {
        var map = new LinkedHashMap<String, String>();
        codes.forEach(code -> map.put(code, code));
        return map;
    }

    private String organ(Fields fields, Map<String, String> typed) {
        var name = fields.required("organName", 100);
        var found = offered(name);
        var exact = found.stream()
                .filter(organ -> organ.name().equals(name)
                        || organ.shortName().equals(name)
                        || organ.code().equals(name))
                .toList();
        if (exact.size() == 1) {
            return exact.getFirst().code();
        } else if (found.size() == 1) {
            return found.getFirst().code();
        } else if (!name.isEmpty()) {
            fields.slip(
                    "organName",
                    found.isEmpty() ? "disclosure.apply.organ-unknown" : "disclosure.apply.organ-many",
                    name,
                    String.join("、", found.stream().map(Organ::name).toList()));
        }
        return "";
    }

    /** Organs whose name or code fits what was typed, the closest first. */
    List<Organ> offered(String words) {
        var typed = words.strip();
        return typed.isEmpty()
                ? List.of()
                : agencies.all().stream()
                        .filter(organ -> organ.name().contains(typed)
                                || organ.shortName().contains(typed)
                                || organ.code().equals(typed))
                        .sorted(java.util.Comparator.comparing(
                                        (Organ organ) -> !organ.name().equals(typed)
                                                && !organ.shortName().equals(typed))
                                .thenComparing(organ -> organ.name().length())
                                .thenComparing(Organ::code))
                        .limit(OFFERED)
                        .toList();
    }
}
