package kapok.disclosure;

import static kapok.disclosure.Outcome.Ending.ANSWER;
import static kapok.disclosure.Outcome.Ending.LAPSE;
import static kapok.disclosure.Outcome.Ending.MERGER;
import static kapok.disclosure.Outcome.Ending.WITHDRAWAL;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import kapok.law.Regime;
import org.jspecify.annotations.Nullable;

/**
 * What can come of a request (办理结果), finer than any report. This table is the one place that says in which row of which
 * format an outcome counts, on which article it rests, and under which text of the Regulation it may be chosen.
 *
 * <p>The rows of the 2018 table follow its labels and 国办发〔2010〕5号 (information that is internal, in the making or
 * would first have to be put together is “not government information in the sense of the Regulation”).
 */
public enum Outcome {
    /** 予以公开. */
    GRANTED(ANSWER, "granted", "granted", "第二十一条第一项", "第三十六条第二项"),
    /** 属于已主动公开范围, told where to find it. */
    ALREADY_PUBLIC(ANSWER, "already_public", "granted", "第二十一条第一项", "第三十六条第一项"),
    /** 部分公开: counts here only, whatever the ground for the rest. */
    PARTIAL(ANSWER, "partial", "partial", "第二十二条", "第三十七条"),
    /** 属于国家秘密. */
    STATE_SECRET(ANSWER, "denied.state_secret", "denied_state_secret", "第十四条", "第十四条"),
    /** 其他法律、行政法规禁止公开. */
    LAW_FORBIDDEN(ANSWER, "denied.other_law", "denied_law_forbidden", "第二十一条第二项", "第十四条"),
    /** 危及国家安全、公共安全、经济安全、社会稳定. */
    THREE_SAFETY(ANSWER, "denied.three_safety", "denied_three_safety", "第八条", "第十四条"),
    /** 涉及商业秘密. */
    BUSINESS_SECRET(ANSWER, "denied.business_secret", "denied_third_party", "第十四条", "第十五条"),
    /** 涉及个人隐私. */
    PRIVACY(ANSWER, "denied.privacy", "denied_third_party", "第十四条", "第十五条"),
    /** 损害第三方其他合法权益. */
    THIRD_PARTY(ANSWER, "denied.other_law", "denied_third_party", "第二十三条", "第十五条"),
    /** 三类内部事务信息: 人事管理、后勤管理、内部工作流程. */
    INTERNAL_AFFAIRS(ANSWER, "denied.not_gov_info", "denied_internal_affairs", "第二条", "第十六条第一款"),
    /** 四类过程性信息: 讨论记录、过程稿、磋商信函、请示报告. */
    PROCESS(ANSWER, "denied.not_gov_info", "denied_process", "第二条", "第十六条第二款"),
    /** 行政执法案卷. */
    ENFORCEMENT_FILE(ANSWER, "denied.other_law", "denied_enforcement_file", "第二十一条第二项", "第十六条第二款"),
    /** 行政查询事项: 工商、不动产登记资料 with access rules of their own. */
    ADMIN_QUERY(ANSWER, "other_channel", "denied_admin_query", "第二十一条第三项", "第三十六条第七项"),
    /** 不是《条例》所指政府信息: an answer of the text of 2007. */
    NOT_GOVERNMENT_INFO(ANSWER, "denied.not_gov_info", "other_other", "第二条", null),
    /** 申请信息不存在, after a search. */
    NOT_EXISTING(ANSWER, "not_exist", "unavailable_not_held", "第二十一条第三项", "第三十六条第四项"),
    /** 不属于本行政机关公开. */
    NOT_THIS_ORGAN(ANSWER, "not_this_organ", "unavailable_not_held", "第二十一条第三项", "第三十六条第五项"),
    /** 没有现成信息，需要另行制作. */
    NEEDS_CREATION(ANSWER, "denied.not_gov_info", "unavailable_needs_creation", "第二条", "第三十八条"),
    /** 告知作出更改、补充: an answer of the text of 2007; since 2019 asking for correction is a step, not an answer. */
    TO_AMEND(ANSWER, "amend", "unavailable_unclear", "第二十一条第四项", null),
    /** 补正后申请内容仍不明确. */
    UNCLEAR(ANSWER, "amend", "unavailable_unclear", null, "第三十条"),
    /** 信访、投诉、举报. */
    PETITION(ANSWER, "other_channel", "rejected_petition", "第二十一条第三项", "第三十九条第一款"),
    /** 重复申请. */
    REPEAT(ANSWER, "denied.other_law", "rejected_repeat", "第二十一条第二项", "第三十六条第六项"),
    /** 要求提供公开出版物. */
    OPEN_PUBLICATION(ANSWER, "already_public", "rejected_publication", "第二十一条第一项", "第三十九条第二款"),
    /** 无正当理由大量反复申请. */
    EXCESSIVE(ANSWER, "denied.other_law", "rejected_excessive", null, "第三十五条"),
    /** 要求确认或者重新出具已获取的信息. */
    CONFIRMATION(ANSWER, "denied.not_gov_info", "rejected_confirm", "第二条", "第二条"),
    /** 告知通过其他途径办理. */
    OTHER_CHANNEL(ANSWER, "other_channel", "other_other", "第二十一条第三项", null),
    /** 逾期不补正，视为放弃. */
    OVERDUE_CORRECTION(LAPSE, "amend", "other_overdue_correction", "第二十一条第四项", "第三十条"),
    /** 逾期不缴费，视为放弃: 国办函〔2020〕109号. */
    OVERDUE_FEE(LAPSE, null, "other_overdue_fee", null, "第四十二条"),
    /** 并案办理: answered together with another request, which counts what came of it. */
    MERGED(MERGER, null, "other_other", "第二十一条", "第三十六条"),
    /** 申请人撤回. */
    WITHDRAWN(WITHDRAWAL, null, "other_other", "第二十一条", "第二十七条"),
    /** 其他处理. */
    OTHER(ANSWER, "other_channel", "other_other", "第二十一条", "第三十六条");

    /** How a request ends in this outcome (办结方式). */
    public enum Ending {
        ANSWER,
        LAPSE,
        WITHDRAWAL,
        MERGER
    }

    private final Ending ending;

    private final @Nullable String row2018;

    private final String row2021;
    private final @Nullable String article2007;
    private final @Nullable String article2019;

    Outcome(
            Ending ending,
            @Nullable String row2018,
            String row2021,
            @Nullable String article2007,
            @Nullable String article2019) {
        this.ending = ending;
        this.row2018 = row2018;
        this.row2021 = row2021;
        this.article2007 = article2007;
        this.article2019 = article2019;
    }

    /** As stored and imported. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Ending ending() {
        return ending;
    }

    /** Its row below {@code requests.answered}; absent where the table of 2018 counts no answer. */
    @Nullable
    String row2018() {
        return row2018;
    }

    /** Its row of table 3 in the format of 2019, where 其他处理 is a single row. */
    String row2019() {
        return row2021.startsWith("other_") ? "other" : row2021;
    }

    /** Its row of table 3 in the format of 2021. */
    public String row2021() {
        return row2021;
    }

    /** The article of the Regulation it rests on; absent where that text knows no such outcome. */
    public @Nullable String article(Regime regime) {
        return switch (regime) {
            case OF_2007 -> article2007;
            case OF_2019 -> article2019;
        };
    }

    /**
     * The article that the organ rests it on (依据); absent for what the applicant did or for an answer that stands elsewhere, whatever
     * text knows them: no article tells anybody to withdraw.
     */
    public @Nullable String basis(Regime regime) {
        return ending == ANSWER || ending == LAPSE ? article(regime) : null;
    }

    /** Whether less is given than was asked, so that reasons are owed (不予公开、部分公开、无法提供、不予处理). */
    boolean refuses() {
        return ending == ANSWER && this != GRANTED && this != ALREADY_PUBLIC;
    }

    /** Whether information is handed out with it (予以公开、部分公开). */
    public boolean discloses() {
        return this == GRANTED || this == PARTIAL;
    }

    /** Whether a part of the information can be withheld on this ground (不予公开的理由). */
    boolean withholds(Regime regime) {
        return row2021.startsWith("denied_") && article(regime) != null;
    }

    /** What may be chosen under a text of the Regulation. */
    public static Set<Outcome> under(Regime regime) {
        var found = EnumSet.allOf(Outcome.class);
        found.removeIf(outcome -> outcome.article(regime) == null);
        return found;
    }
}
