package kapok.annualreport.check;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The narrative of a report as paragraphs of plain wording (正文段落), lines that a page broke joined again, the rows of tables
 * left out, and 三件 written as 3件.
 */
final class Prose {
    private static final Pattern HEADING = Pattern.compile(
            "^\\s*#*\\s*([一二三四五六七八九十]{1,2}[、.．]|[（(][一二三四五六七八九十]{1,2}[)）]|\\d{1,2}[.．、]\\D|[（(]\\d{1,2}[)）]).*");
    private static final Pattern TABLE_ROW =
            Pattern.compile(".*?(\\s+[+-]?[\\d.,]+){3,}\\s*|[^，。；：]{2,14}\\s+[+-]?[\\d.,]+\\s*|[\\d\\s.]+");
    private static final Pattern CHAPTER = Pattern.compile("#*\\s*[一二三四五六七八九十]{1,2}、[^，,。；：]{2,40}");
    private static final Pattern TABLE_BEGINS = Pattern.compile("^(?:申请人情况|一、本年新收政府信息公开申请|未经复议直接起诉|行政复议\\s*行政诉讼$)");
    private static final Pattern TABLE_ENDS = Pattern.compile("。|^#*\\s*[二三四五六]、(?!上年结转|本年度办理|结转下)");
    private static final Pattern DATE_LINE =
            Pattern.compile("^\\s*[（(]?\\s*\\d{4}\\s*年\\s*\\d{1,2}\\s*月\\s*\\d{1,2}\\s*日\\s*[)）]?\\s*$");

    /** A page that ends within a sentence, with its number, by the form feed of a PDF or by the dashes of an official document. */
    private static final Pattern PAGE_ENDS = Pattern.compile("(?<![。！？\\s])\\s*(?:"
            + "(?:\\R\\s*(?:[-—–·]\\s*)?(?:第\\s*)?\\d{1,3}(?:\\s*页)?(?:[\\s,，/]*共\\s*\\d{1,3}\\s*页)?(?:\\s*[-—–·])?\\s*)?\\f"
            + "|\\R\\s*[-—–]\\s*\\d{1,3}\\s*[-—–]\\s*\\R)\\s*");
    /** A line that ends so is not at its end, unless the next one is numbered. */
    private static final Pattern LIST_GOES_ON = Pattern.compile("(?<=[，、；：])\n(?![（(]?[一二三四五六七八九十\\d]{1,2}[)）、.．])");

    private Prose() {}

    static List<String> paragraphs(String text) {
        var paragraphs = new ArrayList<String>();
        var open = new StringBuilder();
        boolean table = false;
        for (var line : acrossPages(text).split("\\R")) {
            var stripped = line.strip();
            table = TABLE_BEGINS.matcher(stripped).find()
                    || table && !TABLE_ENDS.matcher(stripped).find();
            if (stripped.isEmpty()
                    || table
                    || TABLE_ROW.matcher(stripped).matches()
                    || DATE_LINE.matcher(stripped).matches()) {
                close(open, paragraphs);
                continue;
            }
            if (HEADING.matcher(stripped).matches()) {
                close(open, paragraphs);
            }
            open.append(stripped);
            if (ends(stripped) || CHAPTER.matcher(stripped).matches()) {
                close(open, paragraphs);
            }
        }
        close(open, paragraphs);
        return paragraphs;
    }

    private static String acrossPages(String text) {
        return PAGE_ENDS.matcher(text).replaceAll(end -> {
            var after = text.substring(Math.max(0, end.start() - 1), end.start()) + "\n"
                    + text.substring(end.end(), Math.min(text.length(), end.end() + 4));
            return LIST_GOES_ON.matcher(after).find() ? "" : "\n";
        });
    }

    /** A full line of a page goes on in the next one, as a list does; a short one, or one with a full stop, ends its paragraph. */
    private static boolean ends(String line) {
        return line.matches(".*[。！？：:!?]$") || line.length() < 18;
    }

    private static void close(StringBuilder open, List<String> paragraphs) {
        if (!open.isEmpty()) {
            paragraphs.add(ChineseCount.inDigits(Wording.plain(open.toString())));
            open.setLength(0);
        }
    }

    /** Sentences of a paragraph, each without its full stop. */
    static List<String> sentences(String paragraph) {
        return List.of(paragraph.split("[。！？]|(?<=\\D)\\?|!"));
    }
}
