package kapok.publication;

import java.util.Locale;

/** What a publication is (信息种类). The code is stored and stands in addresses; its label is a message. */
public enum Kind {
    /** 规章: only of organs that may make them. */
    REGULATION(ContentClass.DOCUMENTS),
    /** 行政规范性文件. */
    NORMATIVE_DOCUMENT(ContentClass.DOCUMENTS),
    /** 其他政策文件. */
    POLICY_DOCUMENT(ContentClass.DOCUMENTS),
    /** 政策解读. */
    INTERPRETATION(ContentClass.OTHER),
    /** 征求意见与反馈. */
    CONSULTATION(ContentClass.OTHER),
    /** 工作动态. */
    NEWS(ContentClass.NEWS),
    /** 重点工作进展. */
    WORK_PROGRESS(ContentClass.OTHER),
    /** 通知公告. */
    NOTICE(ContentClass.OTHER),
    /** 新闻发布会. */
    PRESS_CONFERENCE(ContentClass.NEWS),
    /** 在线访谈. */
    ONLINE_INTERVIEW(ContentClass.NEWS),
    /** 舆情回应. */
    HOTSPOT_RESPONSE(ContentClass.NEWS),
    /** 建议提案办理结果. */
    MOTION_RESULT(ContentClass.MOTIONS),
    /** 财政预算. */
    BUDGET(ContentClass.BUDGET),
    /** 财政决算. */
    FINAL_ACCOUNTS(ContentClass.BUDGET),
    /** 采购公告. */
    PROCUREMENT_NOTICE(ContentClass.OTHER),
    /** 中标、成交公告. */
    AWARD_NOTICE(ContentClass.OTHER),
    /** 权责清单. */
    POWERS_LIST(ContentClass.POWERS),
    /** 机构职能. */
    ORGANISATION(ContentClass.ORGANISATION),
    /** 规划计划. */
    PLAN(ContentClass.OTHER),
    /** 统计信息. */
    STATISTICS(ContentClass.OTHER),
    /** 人事信息. */
    PERSONNEL(ContentClass.OTHER),
    /** 其他. */
    OTHER(ContentClass.OTHER);

    private final ContentClass usualClass;

    Kind(ContentClass usualClass) {
        this.usualClass = usualClass;
    }

    /** The class of the yearly count (报告分类) to which such publications usually belong. */
    public ContentClass usualClass() {
        return usualClass;
    }

    /** Whether it can cease to be valid (有效性): documents do, news do not. */
    public boolean hasValidity() {
        return switch (this) {
            case REGULATION, NORMATIVE_DOCUMENT, POLICY_DOCUMENT, POWERS_LIST, PLAN -> true;
            case INTERPRETATION,
                    CONSULTATION,
                    NEWS,
                    WORK_PROGRESS,
                    NOTICE,
                    PRESS_CONFERENCE,
                    ONLINE_INTERVIEW,
                    HOTSPOT_RESPONSE,
                    MOTION_RESULT,
                    BUDGET,
                    FINAL_ACCOUNTS,
                    PROCUREMENT_NOTICE,
                    AWARD_NOTICE,
                    ORGANISATION,
                    STATISTICS,
                    PERSONNEL,
                    OTHER -> false;
        };
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException if there is no such kind */
    public static Kind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
