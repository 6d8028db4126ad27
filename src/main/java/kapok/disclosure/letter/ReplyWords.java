package kapok.disclosure.letter;

import kapok.disclosure.Outcome;
import kapok.disclosure.RequestEvent.Answered;
import kapok.law.Regime;

/** What a reply decides, in words (答复决定): one sentence for each outcome, with its article. */
final class ReplyWords {
    private ReplyWords() {}

    static String decision(Answered answer, Regime regime) {
        return under(answer.outcome(), regime)
                + sentence(answer.outcome())
                + (answer.outcome() == Outcome.NOT_THIS_ORGAN ? other(answer) : "");
    }

    /** How a request ended without an answer of its own (不再处理). */
    static String ending(Outcome outcome, Regime regime) {
        return under(outcome, regime) + sentence(outcome);
    }

    private static String under(Outcome outcome, Regime regime) {
        var article = outcome.basis(regime);
        return article == null ? "" : "依照《中华人民共和国政府信息公开条例》" + edition(regime) + article + "的规定，";
    }

    /** The text of 2007 is named as such; the present one goes without. */
    static String edition(Regime regime) {
        return regime == Regime.OF_2019 ? "" : "（2007年）";
    }

    private static String sentence(Outcome outcome) {
        return switch (outcome) {
            case GRANTED -> "您（单位）申请的政府信息，本机关决定予以公开。";
            case ALREADY_PUBLIC -> "您（单位）申请的政府信息已经主动公开。";
            case PARTIAL -> "您（单位）申请的政府信息，本机关决定部分公开；能够作区分处理的，已作区分处理。";
            case STATE_SECRET -> "您（单位）申请的政府信息依法确定为国家秘密，本机关决定不予公开。";
            case LAW_FORBIDDEN -> "您（单位）申请的政府信息属于法律、行政法规禁止公开的政府信息，本机关决定不予公开。";
            case THREE_SAFETY -> "您（单位）申请的政府信息公开后可能危及国家安全、公共安全、经济安全、社会稳定，本机关决定不予公开。";
            case BUSINESS_SECRET -> "您（单位）申请的政府信息涉及商业秘密，公开会对第三方合法权益造成损害，本机关决定不予公开。";
            case PRIVACY -> "您（单位）申请的政府信息涉及个人隐私，公开会对第三方合法权益造成损害，本机关决定不予公开。";
            case THIRD_PARTY -> "您（单位）申请的政府信息公开会对第三方合法权益造成损害，本机关决定不予公开。";
            case INTERNAL_AFFAIRS -> "您（单位）申请的政府信息属于本机关的内部事务信息，本机关决定不予公开。";
            case PROCESS -> "您（单位）申请的政府信息属于本机关在履行行政管理职能过程中形成的过程性信息，本机关决定不予公开。";
            case ENFORCEMENT_FILE -> "您（单位）申请的政府信息属于行政执法案卷信息，本机关决定不予公开。";
            case ADMIN_QUERY -> "您（单位）申请的信息，有关法律、行政法规对其获取有特别规定，请依照该规定办理。";
            case NOT_GOVERNMENT_INFO -> "您（单位）申请的信息不属于该条例所指的政府信息。";
            case NOT_EXISTING -> "经检索，本机关没有您（单位）申请公开的政府信息，该政府信息不存在。";
            case NOT_THIS_ORGAN -> "您（单位）申请的政府信息不属于本机关负责公开。";
            case NEEDS_CREATION -> "您（单位）申请的信息需要本机关对现有政府信息进行加工、分析，本机关不予提供。";
            case TO_AMEND -> "您（单位）的申请内容不明确，请更改、补充后再行申请。";
            case UNCLEAR -> "您（单位）补正后申请内容仍不明确，本机关无法提供。";
            case PETITION -> "您（单位）以政府信息公开申请的形式进行信访、投诉、举报，本机关不作为政府信息公开申请处理，请通过相应渠道提出。";
            case REPEAT -> "本机关已就您（单位）申请公开的政府信息作出答复，您（单位）重复申请，本机关不予重复处理。";
            case OPEN_PUBLICATION -> "您（单位）要求提供的是政府公报、报刊、书籍等公开出版物，请通过公开渠道获取。";
            case EXCESSIVE -> "您（单位）申请公开政府信息的数量、频次明显超过合理范围，所说明的理由不合理，本机关不予处理。";
            case CONFIRMATION -> "您（单位）要求对已获取的信息进行确认或者重新出具，不属于政府信息公开申请，本机关不予处理。";
            case OTHER_CHANNEL, OTHER -> "您（单位）的申请，请通过其他途径办理。";
            case OVERDUE_CORRECTION -> "您（单位）无正当理由逾期未补正，视为放弃申请，本机关不再处理该申请。";
            case OVERDUE_FEE -> "您（单位）逾期未缴纳信息处理费，视为放弃申请，本机关不再处理该申请。";
            case MERGED -> "您（单位）的申请与您（单位）的另一申请并案办理，答复见该申请的答复书。";
            case WITHDRAWN -> "您（单位）已撤回申请，本机关不再处理该申请。";
        };
    }

    private static String other(Answered answer) {
        return answer.rightOrgan().isBlank() ? "" : "该政府信息由" + answer.rightOrgan() + "负责公开，您（单位）可以向其提出申请。";
    }
}
