package kapok.hotline.ticket;

import java.util.List;

/** What one may be allowed to do with tickets (工单权限). */
public final class TicketPermissions {
    /** 查看本单位工单. */
    public static final String READ = "hotline.read";
    /** 查看全部工单（热线中心）. */
    public static final String CENTRE = "hotline.centre";
    /** 受理、直接答复. */
    public static final String ANSWER = "hotline.answer";
    /** 派单、审批退单和延期、并单. */
    public static final String DISPATCH = "hotline.dispatch";
    /** Say that two tickets are about the same and are answered once (并单); parting them again is the dispatcher's. */
    public static final String JOIN = "hotline.join";
    /** 承办. */
    public static final String UNDERTAKE = "hotline.undertake";
    /** 审核答复. */
    public static final String REVIEW = "hotline.review";
    /** 回访. */
    public static final String CALL_BACK = "hotline.call-back";
    /** 督办. */
    public static final String SUPERVISE = "hotline.supervise";
    /** 查看诉求人信息（留痕）. */
    public static final String REVEAL = "hotline.reveal";
    /** 设置时限和派单规则. */
    public static final String SETTINGS = "hotline.settings";

    public static final List<String> ALL =
            List.of(READ, CENTRE, ANSWER, JOIN, DISPATCH, UNDERTAKE, REVIEW, CALL_BACK, SUPERVISE, REVEAL, SETTINGS);

    private TicketPermissions() {}

    /** Which one an event asks for. */
    static String of(TicketEvent event) {
        return switch (event) {
            case TicketEvent.Received _,
                    TicketEvent.Classified _,
                    TicketEvent.AnsweredAtOnce _,
                    TicketEvent.Rejected _ -> ANSWER;
            case TicketEvent.Dispatched _,
                    TicketEvent.ReturnAccepted _,
                    TicketEvent.ReturnRefused _,
                    TicketEvent.ExtensionGranted _,
                    TicketEvent.ExtensionRefused _,
                    TicketEvent.Recalled _,
                    TicketEvent.Suspended _,
                    TicketEvent.Resumed _,
                    TicketEvent.Terminated _,
                    TicketEvent.RequestRefused _,
                    TicketEvent.Split _,
                    TicketEvent.FoundDifficult _ -> DISPATCH;
            case TicketEvent.Joined _ -> JOIN;
            case TicketEvent.Signed _,
                    TicketEvent.ReturnAsked _,
                    TicketEvent.Forwarded _,
                    TicketEvent.Contacted _,
                    TicketEvent.ExtensionAsked _,
                    TicketEvent.SuspensionAsked _,
                    TicketEvent.TerminationAsked _,
                    TicketEvent.Replied _ -> UNDERTAKE;
            case TicketEvent.Approved _, TicketEvent.SentBack _, TicketEvent.AnsweredWithMaster _ -> REVIEW;
            case TicketEvent.CalledBack _, TicketEvent.Reopened _, TicketEvent.Withdrawn _, TicketEvent.Archived _ ->
                CALL_BACK;
            case TicketEvent.Pressed _ -> SUPERVISE;
            case TicketEvent.SettledElsewhere _ -> SETTINGS;
            case TicketEvent.Noted _ -> READ;
        };
    }

    /** Whether it is the undertaker's own act, which the centre's people cannot do for it. */
    static boolean ofUnit(TicketEvent event) {
        return of(event).equals(UNDERTAKE);
    }
}
