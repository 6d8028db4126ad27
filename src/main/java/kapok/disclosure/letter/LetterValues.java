package kapok.disclosure.letter;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kapok.agency.AgencyDirectory;
import kapok.agency.Organ;
import kapok.disclosure.DisclosureLimits;
import kapok.disclosure.DisclosureRequest;
import kapok.disclosure.Outcome;
import kapok.disclosure.ProcessingFee;
import kapok.disclosure.RequestClock;
import kapok.disclosure.RequestEvent;
import kapok.disclosure.RequestEvent.Answered;
import kapok.disclosure.RequestEvent.Consulted;
import org.springframework.stereotype.Component;

/** What of a case is put into its letters (文书取值), by the names that {@code letters.txt} uses. */
@Component
class LetterValues {
    private final AgencyDirectory agencies;

    LetterValues(AgencyDirectory agencies) {
        this.agencies = agencies;
    }

    Map<String, String> of(
            String number, DisclosureRequest request, RequestClock clock, RequestEvent event, LocalDate today) {
        var values = new HashMap<String, String>();
        var regime = request.regime();
        values.put("编号", number);
        values.put("申请事项", request.application().subject());
        values.put("收到日期", day(request.application().receivedOn()));
        values.put("答复条款", named(DisclosureLimits.replyArticle(regime)));
        values.put("补正条款", named(DisclosureLimits.correctionArticle(regime)));
        values.put("第三方条款", named(DisclosureLimits.thirdPartyArticle(regime)));
        values.put("征求期间条款", named(DisclosureLimits.pauseArticle(regime)));
        values.put("答复工作日", String.valueOf(DisclosureLimits.reply(regime).count()));
        values.put("答复期限", day(clock.due().lastDay()));
        values.put("缴费工作日", String.valueOf(DisclosureLimits.PAYMENT.count()));
        put(values, request, event, today);
        return values;
    }

    private void put(Map<String, String> values, DisclosureRequest request, RequestEvent event, LocalDate today) {
        switch (event) {
            case RequestEvent.CorrectionAsked asked -> {
                values.put("补正期限", day(asked.correctBy()));
                values.put("补正内容", asked.items());
            }
            case RequestEvent.ReasonsAsked asked -> {
                values.put("说明期限", day(asked.answerBy()));
                values.put("说明内容", asked.what());
            }
            case RequestEvent.Extended extended -> {
                values.put("延期理由", extended.reason());
                values.put("延长工作日", String.valueOf(extended.days()));
            }
            case RequestEvent.Postponed postponed -> {
                values.put("延迟期限", day(postponed.replyBy()));
                values.put("延迟理由", postponed.reason());
            }
            case RequestEvent.OpinionAsked asked -> {
                values.put("征求工作日", String.valueOf(limit(asked.whom())));
                values.put("征求对象", asked.whom() == Consulted.THIRD_PARTY ? "第三方" : asked.who());
            }
            case RequestEvent.ObjectionOverruled overruled -> {
                values.put("公开理由", overruled.reasons());
                values.put("救济途径", RemedyWords.either("告知书", government(request)));
            }
            case RequestEvent.FeeAsked fee -> fee(values, fee);
            case RequestEvent.Abandoned it -> ended(values, request, it.outcome(), today);
            case RequestEvent.Merged it -> {
                ended(values, request, Outcome.MERGED, today);
                values.put("并入申请", "并案办理的申请编号为" + it.into() + "。");
            }
            case RequestEvent.Withdrawn _ -> ended(values, request, Outcome.WITHDRAWN, today);
            case Answered answer -> reply(values, request, answer, today);
            case RequestEvent.RecordCorrected corrected -> {
                values.put("更正处理", corrected(corrected.result()) + corrected.told());
                values.put(
                        "救济途径",
                        corrected.result() == RequestEvent.Correction.REFUSED
                                ? RemedyWords.either("告知书", government(request))
                                : "");
            }
            case RequestEvent.Transferred transferred -> {
                values.put("转送机关", name(transferred.organ()));
                values.put("转送说明", transferred.reason());
            }
            case RequestEvent.Received _,
                    RequestEvent.Registered _,
                    RequestEvent.Corrected _,
                    RequestEvent.OpinionServed _,
                    RequestEvent.OpinionGiven _,
                    RequestEvent.Assigned _,
                    RequestEvent.SearchReported _,
                    RequestEvent.ReasonsGiven _,
                    RequestEvent.FeeServed _,
                    RequestEvent.FeePaid _,
                    RequestEvent.FeeWaived _,
                    RequestEvent.Delivered _,
                    RequestEvent.Rectified _,
                    RequestEvent.Reopened _,
                    RequestEvent.DecisionCorrected _,
                    RequestEvent.RecordCorrectionAsked _,
                    RequestEvent.PublicationProposed _ -> {
                // Nothing of their own stands in a letter.
            }
        }
    }

    private void reply(Map<String, String> values, DisclosureRequest request, Answered answer, LocalDate today) {
        var regime = request.regime();
        values.put("办理经过", course(request));
        values.put("答复决定", ReplyWords.decision(answer, regime));
        values.put("理由", answer.ground());
        values.put(
                "不公开部分",
                answer.withheld().isEmpty()
                        ? ""
                        : "其余部分不予公开，依据为《中华人民共和国政府信息公开条例》" + ReplyWords.edition(regime)
                                + answer.withheld().stream()
                                        .map(outcome -> String.valueOf(outcome.article(regime)))
                                        .distinct()
                                        .collect(Collectors.joining("、"))
                                + "。");
        values.put("提供方式", provided(answer.outcome(), request.application().delivery()));
        values.put("救济途径", RemedyWords.of("答复书", answer.outcome(), answer.withheld(), today, government(request)));
    }

    /** Basis, rate, amount: each must stand in the notice. */
    private static void fee(Map<String, String> values, RequestEvent.FeeAsked fee) {
        var pages = fee.method() == ProcessingFee.PAGES;
        values.put("金额", fee.yuan().stripTrailingZeros().toPlainString());
        values.put("计收方式", pages ? "按量计收" : "按件计收");
        values.put("计收数量", fee.count() + (pages ? "页" : "件" + month(fee)));
        values.put(
                "计收标准",
                pages
                        ? "30页以下（含30页）的不收费，31至100页的部分每页10元，101至200页的部分每页20元，201页以上的部分每页40元"
                        : "同一申请人一个自然月内申请10件以下（含10件）的不收费，11至30件的部分每件100元，31件以上的部分以10件为一档，每增加一档每件增加100元，31至40件为每件200元");
    }

    /** Which items of the applicant's month these are: only they are charged with this request. */
    private static String month(RequestEvent.FeeAsked fee) {
        if (fee.earlier() == null) {
            return "";
        }
        var first = fee.before() + 1;
        var last = fee.before() + fee.count();
        return "（您（单位）当月申请的第" + (first == last ? "" : first + "至") + last + "件）";
    }

    private void ended(Map<String, String> values, DisclosureRequest request, Outcome outcome, LocalDate today) {
        values.put("办结情况", ReplyWords.ending(outcome, request.regime()));
        values.put(
                "救济途径",
                outcome.ending() == Outcome.Ending.LAPSE
                        ? RemedyWords.of("告知书", outcome, List.of(), today, government(request))
                        : "");
    }

    private static String course(DisclosureRequest request) {
        var course = new StringBuilder();
        var correction = request.correction();
        if (correction != null && correction.corrected() != null) {
            course.append("经本机关告知，您（单位）于").append(day(correction.corrected())).append("补正了申请。");
        }
        if (!request.inquiries().isEmpty()) {
            course.append("本机关依法征求了有关方面的意见，所需时间不计算在答复期限内。");
        }
        if (request.extension() != null) {
            course.append("本机关已告知您（单位）延长答复期限。");
        }
        return course.toString();
    }

    private static String provided(Outcome outcome, String delivery) {
        return outcome.discloses() ? "公开的政府信息随本答复书提供" + (delivery.isEmpty() ? "。" : "（获取方式：" + delivery + "）。") : "";
    }

    private static String corrected(RequestEvent.Correction result) {
        return switch (result) {
            case CORRECTED -> "本机关已予以更正。";
            case REFUSED -> "经审核，本机关不予更正。";
            case FORWARDED -> "该记录不由本机关更正，本机关已转送有权更正的行政机关处理。";
            case POINTED -> "该记录不由本机关更正，请您（单位）向有权更正的行政机关提出。";
        };
    }

    private static int limit(Consulted whom) {
        return whom == Consulted.THIRD_PARTY
                ? DisclosureLimits.THIRD_PARTY.count()
                : DisclosureLimits.CO_PRODUCER.count();
    }

    /** The people's government of the same level, which reconsiders (行政复议法 第二十四条). */
    private String government(DisclosureRequest request) {
        var at = agencies.find(request.application().organ());
        var own = at.filter(one -> one.kind().endsWith("_government")).isPresent();
        while (at.isPresent() && (own || !at.get().kind().endsWith("_government"))) {
            own = false;
            var parent = at.get().parent();
            at = parent == null ? Optional.empty() : agencies.find(parent);
        }
        return at.map(Organ::name).orElse("上一级人民政府");
    }

    private String name(String organ) {
        return agencies.find(organ).map(Organ::name).orElse(organ);
    }

    private static String named(String article) {
        return article.replace("政府信息公开条例（2007） ", "《中华人民共和国政府信息公开条例》（2007年）").replace("政府信息公开条例 ", "《中华人民共和国政府信息公开条例》");
    }

    static String day(LocalDate day) {
        return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }
}
