package kapok.hotline.answer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kapok.privacy.PersonalData;
import kapok.privacy.Redaction;
import org.springframework.stereotype.Component;

/**
 * Looks at an answer before it is sent (答复检查): words that say nothing, personal data, an answer to another question. It
 * finds; a person mends or explains.
 */
@Component
public class AnswerCheck {
    private static final double LEAST_OVERLAP = 0.08;
    private static final int SHORTEST = 15;

    private final EvasivePhrases phrases;

    AnswerCheck(EvasivePhrases phrases) {
        this.phrases = phrases;
    }

    /** @param code of the message; @param words what it was found in */
    public record Finding(String code, String words) {}

    public List<Finding> of(String asked, String answer) {
        var findings = new ArrayList<Finding>();
        for (var phrase : phrases.all()) {
            if (answer.contains(phrase)) {
                findings.add(new Finding("hotline.check.evasive", phrase));
            }
        }
        for (var found : Redaction.find(answer)) {
            if (found.kind() != PersonalData.Kind.ADDRESS) {
                findings.add(new Finding("hotline.check.personal", found.text()));
            }
        }
        if (answer.codePointCount(0, answer.length()) < SHORTEST) {
            findings.add(new Finding("hotline.check.short", String.valueOf(SHORTEST)));
        } else if (overlap(asked, answer) < LEAST_OVERLAP) {
            findings.add(new Finding("hotline.check.other-question", ""));
        }
        return findings;
    }

    /** The share of the question's pairs of characters that stand in the answer, 0 to 1. */
    static double overlap(String asked, String answer) {
        var pairs = pairs(asked);
        if (pairs.isEmpty()) {
            return 1;
        }
        var there = pairs(answer);
        return (double) pairs.stream().filter(there::contains).count() / Math.min(pairs.size(), 40);
    }

    private static Set<String> pairs(String words) {
        var bare = words.replaceAll("[\\p{P}\\s\\d]", "");
        var pairs = new HashSet<String>();
        for (int i = 0; i + 2 <= bare.length(); i++) {
            pairs.add(bare.substring(i, i + 2));
        }
        return pairs;
    }
}
