package kapok.hotline.ticket;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import kapok.hotline.ticket.page.TicketPage;
import kapok.privacy.Masking;
import kapok.web.Text;

/**
 * What happened to a ticket, told to the officers who may see it (办理过程), the latest first.
 *
 * @param names organ code → its short name
 */
record TicketStory(Map<String, String> names, Text text) {
    List<TicketPage.Event> of(List<TicketStep> steps) {
        return steps.reversed().stream().map(this::event).toList();
    }

    private TicketPage.Event event(TicketStep step) {
        return new TicketPage.Event(
                step.event() instanceof TicketEvent.Suspended ? "hold" : "",
                text.localize("hotline.event." + step.event().code()),
                text.dateTime(step.at()),
                by(step),
                detail(step.event()));
    }

    private String by(TicketStep step) {
        if (step.by().equals("hotline") || step.by().equals("citizen")) {
            return text.localize("hotline.by." + step.by());
        }
        return step.organ().isEmpty() ? step.by() : step.by() + " · " + names.getOrDefault(step.organ(), "");
    }

    private String detail(TicketEvent event) {
        return switch (event) {
            case TicketEvent.AnsweredAtOnce it -> it.answer();
            case TicketEvent.Rejected it ->
                text.localize("hotline.refusal." + it.reason().code()) + "　" + it.advice();
            case TicketEvent.Dispatched it -> dispatched(it);
            case TicketEvent.ReturnAsked it -> it.reason();
            case TicketEvent.ReturnAccepted it -> it.reason();
            case TicketEvent.ReturnRefused it -> it.reason();
            case TicketEvent.Recalled it -> it.reason();
            case TicketEvent.Forwarded it -> name(it.unit());
            case TicketEvent.Contacted it -> Masking.mask(it.note());
            case TicketEvent.ExtensionAsked it ->
                text.localize("hotline.detail.days", it.workingDays()) + "　" + it.reason();
            case TicketEvent.ExtensionRefused it -> it.reason();
            case TicketEvent.SuspensionAsked it -> it.reason();
            case TicketEvent.Suspended it -> it.reason();
            case TicketEvent.TerminationAsked it -> it.reason();
            case TicketEvent.Terminated it -> it.reason();
            case TicketEvent.RequestRefused it -> it.reason();
            case TicketEvent.Replied it ->
                it.stoodBy().isEmpty()
                        ? it.answer()
                        : it.answer() + "　" + text.localize("hotline.detail.stood-by", it.stoodBy());
            case TicketEvent.SentBack it -> it.reason();
            case TicketEvent.CalledBack it -> calledBack(it);
            case TicketEvent.Reopened it -> it.reason();
            case TicketEvent.Withdrawn it -> it.reason();
            case TicketEvent.SettledElsewhere it -> it.basis();
            case TicketEvent.Joined it -> it.master();
            case TicketEvent.Split it -> it.reason();
            case TicketEvent.AnsweredWithMaster it -> it.master() + "　" + it.answer();
            case TicketEvent.FoundDifficult it -> it.reason();
            case TicketEvent.Pressed it -> pressed(it);
            case TicketEvent.Noted it -> Masking.mask(it.note());
            case TicketEvent.Classified it ->
                text.localize("hotline.kind." + it.kind().code()) + "　" + it.category();
            case TicketEvent.Received _,
                    TicketEvent.Signed _,
                    TicketEvent.ExtensionGranted _,
                    TicketEvent.Resumed _,
                    TicketEvent.Approved _,
                    TicketEvent.Archived _ -> "";
        };
    }

    private String name(String organ) {
        return names.getOrDefault(organ, organ);
    }

    private String dispatched(TicketEvent.Dispatched it) {
        var words = new StringBuilder(name(it.unit()));
        also(words, "hotline.fact.assisting", it.assisting());
        also(words, "hotline.fact.copied", it.copied());
        return words.append("　").append(it.basis()).toString();
    }

    private void also(StringBuilder words, String label, List<String> organs) {
        if (!organs.isEmpty()) {
            words.append("　").append(text.localize(label)).append(' ');
            words.append(String.join("、", organs.stream().map(this::name).toList()));
        }
    }

    private String pressed(TicketEvent.Pressed it) {
        var cause = it.rule().isEmpty() ? "" : "（" + text.localize("hotline.cause." + it.rule()) + "）";
        return text.localize("hotline.level." + it.level()) + cause + "　" + it.note();
    }

    private String calledBack(TicketEvent.CalledBack it) {
        return it.reached()
                ? text.localize(
                        "hotline.detail.rated",
                        text.localize("hotline.solved." + Objects.requireNonNullElse(it.solved(), "no")),
                        text.localize("hotline.satisfied." + Objects.requireNonNullElse(it.satisfied(), "no")),
                        it.remark())
                : text.localize("hotline.detail.unreached");
    }
}
