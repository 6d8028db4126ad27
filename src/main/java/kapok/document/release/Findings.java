package kapok.document.release;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kapok.privacy.Masking;
import kapok.privacy.PersonalData;
import kapok.privacy.PersonalDataFinder;

/** What an inspection has found so far, each once. Inside archives, places begin with the name of the file in them. */
final class Findings {
    /** What tells who somebody is or how to reach him; names and addresses are the matter of many papers. */
    private static final Set<PersonalData.Kind> NUMBERS = EnumSet.of(
            PersonalData.Kind.CITIZEN_ID,
            PersonalData.Kind.MOBILE,
            PersonalData.Kind.BANK_CARD,
            PersonalData.Kind.PLATE,
            PersonalData.Kind.DOCUMENT,
            PersonalData.Kind.SOCIAL);

    /** More of one kind help nobody; the last says that there are more. Each kind has its own: none hides another. */
    static final int MOST = 200;

    private final String prefix;
    private final Map<Finding.Kind, Set<Finding>> found;

    Findings() {
        this("", new LinkedHashMap<>());
    }

    private Findings(String prefix, Map<Finding.Kind, Set<Finding>> found) {
        this.prefix = prefix;
        this.found = found;
    }

    Findings inside(String file) {
        return new Findings(prefix + file + " › ", found);
    }

    void add(Finding.Kind kind, String place, String sample) {
        var alike = found.computeIfAbsent(kind, _ -> new LinkedHashSet<>());
        if (alike.size() < MOST) {
            alike.add(Finding.of(kind, prefix + place, sample));
        } else if (alike.size() == MOST) {
            alike.add(Finding.of(kind, "还有更多", ""));
        }
    }

    /** Looks for numbers of persons in a piece of text. */
    void read(String place, String text) {
        for (var one : PersonalDataFinder.find(text)) {
            if (NUMBERS.contains(one.kind())) {
                add(Finding.Kind.PERSONAL_DATA, place, Masking.mask(one.kind(), one.text()));
            }
        }
    }

    List<Finding> list() {
        return found.values().stream().flatMap(Set::stream).toList();
    }
}
