package kapok.disclosure.letter;

import java.time.LocalDate;
import kapok.disclosure.Outcome;
import kapok.disclosure.ReviewFirst;
import kapok.law.LegalBasis;

/** What the applicant is told about remedies (救济途径告知), by the ground of the answer and the day of the letter. */
final class RemedyWords {
    private static final LocalDate NEW_REVIEW_LAW = LocalDate.of(2024, 1, 1);

    private RemedyWords() {}

    /**
     * @param withheld the ground on which something is not disclosed, or the outcome itself
     * @param government the people's government that reconsiders (行政复议机关)
     */
    @LegalBasis({"行政复议法 第二十条", "行政复议法 第二十三条", "行政诉讼法 第四十六条", "政府信息公开条例 第五十一条"})
    static String of(Outcome withheld, LocalDate day, String government) {
        if (day.isBefore(NEW_REVIEW_LAW)) {
            return ("如对本答复不服，可以自收到本答复书之日起六十日内向%s或者上一级主管部门申请行政复议，或者自收到本答复书之日起六个月内向人民法院提起行政诉讼。").formatted(government);
        }
        return ReviewFirst.article(withheld, day)
                .map(article -> ("如对本答复不服，依照《中华人民共和国行政复议法》第二十三条的规定，应当先自收到本答复书之日起六十日内向%s申请行政复议；"
                                + "对行政复议决定不服的，可以自收到行政复议决定书之日起十五日内向人民法院提起行政诉讼。")
                        .formatted(government))
                .orElseGet(
                        () -> ("如对本答复不服，可以自收到本答复书之日起六十日内向%s申请行政复议，或者自收到本答复书之日起六个月内向人民法院提起行政诉讼。").formatted(government));
    }
}
