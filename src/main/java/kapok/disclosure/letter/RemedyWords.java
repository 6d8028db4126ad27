package kapok.disclosure.letter;

import java.time.LocalDate;
import java.util.List;
import kapok.disclosure.Outcome;
import kapok.disclosure.ReviewFirst;
import kapok.law.LegalBasis;

/** What the applicant is told about remedies (救济途径告知), by the grounds of the decision and the day of the letter. */
final class RemedyWords {
    private static final LocalDate NEW_REVIEW_LAW = LocalDate.of(2024, 1, 1);

    private RemedyWords() {}

    /**
     * @param letter what the letter is called in it, such as 答复书
     * @param withheld the grounds on which a part is not disclosed
     * @param government the people's government that reconsiders (行政复议机关)
     */
    @LegalBasis({"行政复议法 第二十条", "行政复议法 第二十三条", "行政诉讼法 第四十六条", "政府信息公开条例 第五十一条"})
    static String of(String letter, Outcome outcome, List<Outcome> withheld, LocalDate day, String government) {
        if (day.isBefore(NEW_REVIEW_LAW)) {
            return either(letter, government + "或者上一级主管部门");
        }
        return ReviewFirst.article(outcome, withheld, day).isEmpty()
                ? either(letter, government)
                : "如对本%s不服，依照《中华人民共和国行政复议法》第二十三条的规定，应当先自收到本%s之日起六十日内向%s申请行政复议；".formatted(letter, letter, government)
                        + "对行政复议决定不服的，可以自收到行政复议决定书之日起十五日内向人民法院提起行政诉讼。";
    }

    /** Where one may choose, as a third party may against disclosure, or who was refused a correction of the own record. */
    static String either(String letter, String reviewer) {
        return "如对本%s不服，可以自收到本%s之日起六十日内向%s申请行政复议，或者自收到本%s之日起六个月内向人民法院提起行政诉讼。"
                .formatted(letter, letter, reviewer, letter);
    }
}
