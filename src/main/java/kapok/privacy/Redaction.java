package kapok.privacy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import kapok.privacy.PersonalData.Kind;

/**
 * A text made fit for the public (公开前脱敏): whatever could tell who somebody is gives way to a word that says what stood
 * there. Stricter than {@link Masking}, which leaves enough to recognise one's own; it also takes what only looks like
 * personal data, since a person looks at it afterwards and can put a harmless word back.
 *
 * @param text with words such as 〔电话〕 in place of what was found
 * @param found the places in the original, in order, none overlapping another
 */
public record Redaction(String text, List<PersonalData> found) {
    public Redaction {
        found = List.copyOf(found);
    }

    /** Finds and replaces everything. */
    public static Redaction of(String text) {
        var found = find(text);
        var redacted = new StringBuilder();
        int from = 0;
        for (var one : found) {
            redacted.append(text, from, one.start()).append(word(one.kind()));
            from = one.end();
        }
        return new Redaction(redacted.append(text.substring(from)).toString(), found);
    }

    /** All places, in the order of the text. Where two overlap, one place spans both. */
    public static List<PersonalData> find(String text) {
        var plain = PlainText.of(text);
        var all = new ArrayList<PersonalData>();
        all.addAll(new NumberFinder(plain).find());
        all.addAll(new PatternFinder(plain).find());
        all.addAll(new NameFinder(plain).find());
        all.sort(Comparator.comparingInt(PersonalData::start)
                .thenComparing(PersonalData::end, Comparator.reverseOrder()));
        var joined = new ArrayList<PersonalData>();
        for (var found : all) {
            var one = whole(found, text);
            if (!joined.isEmpty() && one.start() < joined.getLast().end()) {
                joined.add(joined(joined.removeLast(), one, text));
            } else {
                joined.add(
                        new PersonalData(one.kind(), one.start(), one.end(), text.substring(one.start(), one.end())));
            }
        }
        return List.copyOf(joined);
    }

    /** A character that takes two chars is hidden whole or not at all. */
    private static PersonalData whole(PersonalData one, String text) {
        int start = one.start();
        int end = one.end();
        if (start > 0
                && Character.isLowSurrogate(text.charAt(start))
                && Character.isHighSurrogate(text.charAt(start - 1))) {
            start--;
        }
        if (end < text.length()
                && Character.isLowSurrogate(text.charAt(end))
                && Character.isHighSurrogate(text.charAt(end - 1))) {
            end++;
        }
        return new PersonalData(one.kind(), start, end, one.text());
    }

    private static PersonalData joined(PersonalData first, PersonalData second, String text) {
        int end = Math.max(first.end(), second.end());
        var longer = second.end() - second.start() > first.end() - first.start() ? second : first;
        return new PersonalData(longer.kind(), first.start(), end, text.substring(first.start(), end));
    }

    /** The word that takes the place; in the language of the record. */
    static String word(Kind kind) {
        return switch (kind) {
            case CITIZEN_ID, DOCUMENT -> "〔证件号〕";
            case MOBILE, LANDLINE -> "〔电话〕";
            case MAIL -> "〔邮箱〕";
            case BANK_CARD -> "〔账号〕";
            case NAME -> "某";
            case PLATE -> "〔车牌〕";
            case ADDRESS -> "〔门牌〕";
            case SOCIAL -> "〔网络账号〕";
        };
    }
}
