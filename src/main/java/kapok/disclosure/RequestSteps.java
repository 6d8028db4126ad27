package kapok.disclosure;

import java.time.LocalDate;
import kapok.history.EventKinds;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** How events are written into their table: the kind, and the rest as JSON. */
@Component
public class RequestSteps {
    private final EventKinds<RequestEvent> kinds;

    RequestSteps(JsonMapper json) {
        kinds = new EventKinds<>(RequestEvent.class, json);
    }

    EventKinds<RequestEvent> kinds() {
        return kinds;
    }

    static String kind(RequestEvent event) {
        return kind(event.getClass());
    }

    static String kind(Class<?> event) {
        return EventKinds.kind(event);
    }

    /** A step as it is stored. */
    public RequestStep step(LocalDate on, String by, String kind, String detail) {
        return new RequestStep(on, by, kinds.read(kind, detail));
    }

    /** For the audit trail, in a line and without personal data. */
    static String summary(RequestEvent event) {
        return switch (event) {
            case RequestEvent.Received _ -> "收到申请";
            case RequestEvent.Registered _ -> "登记申请";
            case RequestEvent.CorrectionAsked it -> "告知补正，最迟 " + it.correctBy();
            case RequestEvent.Corrected _ -> "收到补正";
            case RequestEvent.OpinionAsked it -> "征求意见：" + it.who();
            case RequestEvent.OpinionServed it -> "征求意见书送达：第 " + it.consultation() + " 份";
            case RequestEvent.OpinionGiven it -> "意见答复：第 " + it.consultation() + " 份";
            case RequestEvent.ObjectionOverruled it -> "告知第三方决定公开：第 " + it.consultation() + " 份";
            case RequestEvent.Assigned it -> "交办：" + it.unit();
            case RequestEvent.SearchReported it -> "检索反馈：" + it.unit();
            case RequestEvent.Extended it -> "延长答复期限 " + it.days() + " 个工作日，" + it.approvedBy() + " 批准";
            case RequestEvent.ReasonsAsked it -> "要求说明理由，最迟 " + it.answerBy();
            case RequestEvent.ReasonsGiven _ -> "收到理由说明";
            case RequestEvent.Postponed it -> "确定延迟答复期限 " + it.replyBy();
            case RequestEvent.FeeAsked it -> "通知缴费 " + it.yuan().toPlainString() + " 元";
            case RequestEvent.FeeServed _ -> "收费通知书送达";
            case RequestEvent.FeePaid it -> "收到缴费 " + it.yuan().toPlainString() + " 元";
            case RequestEvent.FeeWaived _ -> "免收信息处理费";
            case RequestEvent.Merged it -> "并案办理：" + it.into();
            case RequestEvent.Transferred it -> "转办：" + it.organ();
            case RequestEvent.Answered it -> "答复：" + it.outcome().code();
            case RequestEvent.Abandoned _ -> "视为放弃，不再处理";
            case RequestEvent.Delivered it -> "送达：" + it.proof();
            case RequestEvent.Withdrawn _ -> "申请人撤回";
            case RequestEvent.Rectified _ -> "更正登记";
            case RequestEvent.Reopened _ -> "撤销办结登记";
            case RequestEvent.DecisionCorrected _ -> "重新作出决定";
            case RequestEvent.RecordCorrectionAsked _ -> "申请更正本人信息";
            case RequestEvent.RecordCorrected _ -> "处理更正本人信息的申请";
            case RequestEvent.PublicationProposed _ -> "建议转为主动公开";
        };
    }
}
