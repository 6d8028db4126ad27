package kapok.document.release;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
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

    /** More of one file help nobody; the last says that there are more. */
    static final int MOST = 500;

    private final String prefix;
    private final Set<Finding> found;

    Findings() {
        this("", new LinkedHashSet<>());
    }

    private Findings(String prefix, Set<Finding> found) {
        this.prefix = prefix;
        this.found = found;
    }

    Findings inside(String file) {
        return new Findings(prefix + file + " › ", found);
    }

    void add(Finding.Kind kind, String place, String sample) {
        if (found.size() < MOST) {
            found.add(Finding.of(kind, prefix + place, sample));
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
        return new ArrayList<>(found);
    }
}
