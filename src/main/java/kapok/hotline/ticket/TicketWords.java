package kapok.hotline.ticket;

/** One line for the trail about what happened (留痕摘要); without personal data. */
final class TicketWords {
    private TicketWords() {}

    static String summary(TicketEvent event) {
        return switch (event) {
            case TicketEvent.Received _ -> "受理";
            case TicketEvent.Classified it -> "更正分类：" + it.category();
            case TicketEvent.AnsweredAtOnce _ -> "直接答复";
            case TicketEvent.Rejected it -> "不予受理：" + it.reason().code();
            case TicketEvent.Dispatched it -> "派单：" + it.unit() + "，" + it.basis();
            case TicketEvent.Signed _ -> "签收";
            case TicketEvent.ReturnAsked it -> "申请退单：" + it.reason();
            case TicketEvent.ReturnAccepted it -> "同意退单：" + it.reason();
            case TicketEvent.ReturnRefused it -> "驳回退单：" + it.reason();
            case TicketEvent.Forwarded it -> "二次转派：" + it.unit();
            case TicketEvent.Contacted _ -> "联系诉求人";
            case TicketEvent.ExtensionAsked it -> "申请延期 " + it.workingDays() + " 个工作日";
            case TicketEvent.ExtensionGranted _ -> "同意延期";
            case TicketEvent.ExtensionRefused it -> "不同意延期：" + it.reason();
            case TicketEvent.Suspended it -> "挂起：" + it.reason();
            case TicketEvent.SuspensionAsked it -> "申请挂起：" + it.reason();
            case TicketEvent.TerminationAsked it -> "申请终止：" + it.reason();
            case TicketEvent.Terminated it -> "终止办理：" + it.reason();
            case TicketEvent.RequestRefused it -> "不同意挂起或终止：" + it.reason();
            case TicketEvent.Recalled it -> "收回：" + it.reason();
            case TicketEvent.Resumed _ -> "恢复办理";
            case TicketEvent.Replied it -> it.stoodBy().isEmpty() ? "答复" : "答复，并对检查提示作了说明";
            case TicketEvent.Approved _ -> "审核通过";
            case TicketEvent.SentBack it -> "退回重办：" + it.reason();
            case TicketEvent.CalledBack it -> it.reached() ? "回访" : "回访未接通";
            case TicketEvent.Reopened it -> "重新打开：" + it.reason();
            case TicketEvent.Withdrawn _ -> "诉求人撤回";
            case TicketEvent.Archived _ -> "归档";
            case TicketEvent.SettledElsewhere it -> "原系统已办结：" + it.basis();
            case TicketEvent.Joined it -> "并入 " + it.master();
            case TicketEvent.Split it -> "拆单：" + it.reason();
            case TicketEvent.AnsweredWithMaster it -> "随 " + it.master() + " 答复";
            case TicketEvent.FoundDifficult it -> "列为疑难件：" + it.reason();
            case TicketEvent.Pressed it -> "督办级别 " + it.level();
            case TicketEvent.Noted _ -> "备注";
        };
    }
}
