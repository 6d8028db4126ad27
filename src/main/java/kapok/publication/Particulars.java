package kapok.publication;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What only some kinds have (分类要素).
 *
 * @param heldOn the day of a press conference or interview (举办日期)
 * @param place where it was held (地点)
 * @param byHead whether the head of the organ took part (主要负责同志参加)
 * @param spokesperson name and post (发言人)
 * @param incident the public concern that a response answers (舆情、热点): several responses to one count once
 * @param form of an interpretation: {@code text}, {@code picture}, {@code video}, {@code qa} (文字、图解、视频、问答)
 * @param motionBody {@code npc} 人大代表建议 or {@code cppcc} 政协提案
 * @param motionResult {@code A} solved, {@code B} being solved, {@code C} later, {@code D} for reference
 * @param amount in yuan, of a budget or an award
 */
public record Particulars(
        @Nullable LocalDate heldOn,
        String place,
        boolean byHead,
        String spokesperson,
        String incident,
        String form,
        String motionBody,
        String motionResult,
        @Nullable BigDecimal amount) {
    public static Particulars none() {
        return new Particulars(null, "", false, "", "", "", "", "", null);
    }

    /** 新闻发布会, 在线访谈. */
    public static Particulars event(LocalDate heldOn, String place, boolean byHead, String spokesperson) {
        return new Particulars(heldOn, place, byHead, spokesperson, "", "", "", "", null);
    }

    /** 舆情回应. */
    public static Particulars response(String incident) {
        return new Particulars(null, "", false, "", incident, "", "", "", null);
    }

    /** 政策解读; the form is {@code text}, {@code picture}, {@code video} or {@code qa}. */
    public static Particulars interpretation(String form) {
        return new Particulars(null, "", false, "", "", form, "", "", null);
    }

    /** 建议提案办理结果; the body is {@code npc} or {@code cppcc}, the result A to D. */
    public static Particulars motion(String body, String result) {
        return new Particulars(null, "", false, "", "", "", body, result, null);
    }

    /** 预决算, 中标. */
    public static Particulars amount(BigDecimal yuan) {
        return new Particulars(null, "", false, "", "", "", "", "", yuan);
    }

    Particulars heldOn(LocalDate day) {
        return new Particulars(day, place, byHead, spokesperson, incident, form, motionBody, motionResult, amount);
    }
}
