package kapok.publication;

import java.time.Instant;
import java.util.Locale;

/**
 * One act on a publication (流转记录): who did what, when and why. Steps are only ever added.
 *
 * @param actor id of who acted
 * @param actorName their name at that time
 * @param note reason or remark; empty for none
 */
public record Step(Act act, Instant at, String actor, String actorName, String note) {
    /** What can be done to a publication. */
    public enum Act {
        /** 拟稿. */
        WROTE,
        /** 修改稿件. */
        REVISED,
        /** 送审. */
        SUBMITTED,
        /** 初审通过. */
        APPROVED_1,
        /** 复审通过. */
        APPROVED_2,
        /** 终审通过. */
        APPROVED_3,
        /** 退回修改. */
        SENT_BACK,
        /** 发布. */
        PUBLISHED,
        /** 增加发布渠道. */
        RELEASED,
        /** 更正. */
        CORRECTED,
        /** 撤回. */
        WITHDRAWN,
        /** 修改 (the document was amended by another). */
        AMENDED,
        /** 废止. */
        REPEALED,
        /** 开始施行. */
        CAME_INTO_FORCE,
        /** 失效. */
        EXPIRED,
        /** 建立关联. */
        LINKED,
        /** 自旧系统接收. */
        TAKEN_OVER;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Act of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }
}
