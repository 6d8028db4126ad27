package kapok.privacy;

import java.util.ArrayList;
import java.util.List;

/**
 * Figures that stand together (数字串), as a person may write one number: in groups, with dashes or spaces between, in full
 * width, in Chinese numerals. A number begins and ends where a group does, so a part of a longer code is none.
 */
record DigitRun(List<Group> groups) {
    private static final String CHINESE = "〇零一二三四五六七八九幺壹贰叁肆伍陆柒捌玖";
    private static final String CHINESE_VALUES = "00123456789" + "1" + "123456789";
    private static final String SEPARATORS = " \n\r,-—–‐−‑.·•_~/()[]\u00a0\u200b\u200c\u200d\ufeff+";
    private static final int LONGEST_GAP = 3;

    DigitRun {
        groups = List.copyOf(groups);
    }

    /**
     * Figures with nothing between.
     *
     * @param gap what stands between it and the group before
     */
    record Group(int start, String digits, boolean chinese, String gap) {
        int end() {
            return start + digits.length();
        }
    }

    /** All runs of a text that {@link PlainText} made plain. */
    static List<DigitRun> in(String plain) {
        var runs = new ArrayList<DigitRun>();
        var groups = new ArrayList<Group>();
        for (var group : groups(plain)) {
            if (!groups.isEmpty() && (group.gap().equals("|") || another(groups.getLast(), group))) {
                runs.add(new DigitRun(groups));
                groups = new ArrayList<>();
            }
            groups.add(group);
        }
        if (!groups.isEmpty()) {
            runs.add(new DigitRun(groups));
        }
        return runs;
    }

    /** A plus sign begins a new number; so does a stroke after a whole one: 13800138000/020-38920000. */
    private static boolean another(Group before, Group next) {
        return next.gap().contains("+")
                || next.gap().contains("/") && before.digits().length() >= 7;
    }

    private static List<Group> groups(String plain) {
        var groups = new ArrayList<Group>();
        int last = 0;
        for (int at = 0; at < plain.length(); ) {
            if (digit(plain.charAt(at)) < 0) {
                at++;
                continue;
            }
            int end = endOfGroup(plain, at);
            var gap = groups.isEmpty() ? "" : gap(plain.substring(last, at));
            groups.add(new Group(at, digits(plain, at, end), chinese(plain.charAt(at)), gap));
            last = end;
            at = end;
        }
        return groups;
    }

    private static int endOfGroup(String plain, int start) {
        int end = start + 1;
        while (end < plain.length()
                && digit(plain.charAt(end)) >= 0
                && chinese(plain.charAt(end)) == chinese(plain.charAt(start))) {
            end++;
        }
        return end;
    }

    /** The gap, or {@code |} when nobody would write it inside a number. */
    private static String gap(String between) {
        var inside = between.length() <= LONGEST_GAP && between.chars().allMatch(c -> SEPARATORS.indexOf(c) >= 0);
        return inside ? between : "|";
    }

    private static String digits(String plain, int start, int end) {
        var digits = new StringBuilder();
        for (int i = start; i < end; i++) {
            digits.append((char) ('0' + digit(plain.charAt(i))));
        }
        return digits.toString();
    }

    static int digit(char c) {
        if (c >= '0' && c <= '9') {
            return c - '0';
        }
        int chinese = CHINESE.indexOf(c);
        return chinese < 0 ? -1 : CHINESE_VALUES.charAt(chinese) - '0';
    }

    private static boolean chinese(char c) {
        return c > '9';
    }
}
