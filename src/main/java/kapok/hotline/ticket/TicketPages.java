package kapok.hotline.ticket;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import kapok.agency.AgencyDirectory;
import kapok.agency.DivisionTree;
import kapok.agency.Organ;
import kapok.document.Attachments;
import kapok.hotline.arrival.Matter;
import kapok.hotline.arrival.Matters;
import kapok.hotline.text.Alike;
import kapok.hotline.text.Alikes;
import kapok.hotline.ticket.page.TicketPage;
import kapok.privacy.Masking;
import kapok.web.Caller;
import kapok.web.NotFound;
import kapok.web.Text;
import kapok.web.page.Chip;
import kapok.web.page.Slips;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the page of a ticket together (工单页). */
@Component
class TicketPages {
    private final TicketDesk desk;
    private final Dispatching dispatching;
    private final TicketActs acts;
    private final Matters matters;
    private final AgencyDirectory agencies;
    private final DivisionTree divisions;
    private final Alikes alikes;
    private final TicketQueues queues;
    private final Attachments attachments;
    private final Clock clock;

    TicketPages(
            TicketDesk desk,
            Dispatching dispatching,
            TicketActs acts,
            Matters matters,
            AgencyDirectory agencies,
            DivisionTree divisions,
            Alikes alikes,
            TicketQueues queues,
            Attachments attachments,
            Clock clock) {
        this.desk = desk;
        this.dispatching = dispatching;
        this.acts = acts;
        this.matters = matters;
        this.agencies = agencies;
        this.divisions = divisions;
        this.alikes = alikes;
        this.queues = queues;
        this.attachments = attachments;
        this.clock = clock;
    }

    TicketPage show(Caller caller, String number, Map<String, String> typed, Slips slips, boolean revealed, Text text) {
        var it = desk.open(caller, number);
        var matter = matters.find(number).orElseThrow(() -> new NotFound("ticket", number));
        var names = names();
        var ticket = it.ticket();
        var rule = ticket.stage() instanceof Stage.Accepted ? dispatching.suggest(matter.title(), ticket) : null;
        return new TicketPage(
                number,
                shown(matter.title(), revealed),
                chip(it.clock().next().orElse(null), ticket.stage(), clock.instant(), text),
                text.localize("hotline.stage." + ticket.stage().code()),
                ticket.as().urgent(),
                facts(ticket, matter, revealed, names, text),
                shown(matter.text(), revealed),
                matter.additions().stream()
                        .map(one -> new TicketPage.Addition(text.dateTime(one.at()), shown(one.words(), revealed)))
                        .toList(),
                files(number),
                joint(it, text),
                dues(it, text),
                lateness(it, names, text),
                story(it, names, text),
                rule == null
                        ? ""
                        : rule.map(one -> suggestion(one, names, text)).orElse(""),
                alike(caller, it, matter, text),
                acts.of(caller, it, matter.title(), typed, text),
                ticket.version(),
                slips,
                caller.may(TicketPermissions.REVEAL),
                revealed);
    }

    private List<TicketPage.File> files(String number) {
        return attachments.of(TicketFiles.KIND, number).stream()
                .map(file -> new TicketPage.File(
                        file.name(),
                        file.href(),
                        file.extension(),
                        file.readableSize(),
                        file.mediaType().startsWith("image/")))
                .toList();
    }

    /** What may be about the same, with why; a person joins them. */
    private List<TicketPage.Alike> alike(Caller caller, TicketDesk.Case it, Matter matter, Text text) {
        var ticket = it.ticket();
        if (ticket.stage().over() || ticket.as().kind() == TicketKind.REPORT) {
            return List.of();
        }
        var like = alikes.like(
                it.number(),
                matter.title() + "\n" + matter.text(),
                ticket.as().category(),
                ticket.as().division(),
                clock.instant(),
                5);
        var joinable = caller.may(TicketPermissions.JOIN)
                        && desk.procedure(it).fits(new TicketEvent.Joined(""))
                        && desk.members(it.number()).isEmpty()
                ? queues.joinable(
                        TicketScope.of(caller), like.stream().map(Alike::ticket).toList())
                : Set.<String>of();
        return like.stream()
                .map(one -> new TicketPage.Alike(
                        one.ticket(), one.title(), AgentPages.why(one, text), joinable.contains(one.ticket())))
                .toList();
    }

    private static String shown(String words, boolean revealed) {
        return revealed ? words : Masking.mask(words);
    }

    private Map<String, String> names() {
        return agencies.all().stream().collect(Collectors.toMap(Organ::code, Organ::shortName));
    }

    private static String suggestion(DispatchRules.Rule rule, Map<String, String> names, Text text) {
        return text.localize("hotline.suggestion", names.getOrDefault(rule.unit(), rule.unit()), rule.basis());
    }

    private List<TicketPage.Fact> facts(
            Ticket ticket, Matter matter, boolean revealed, Map<String, String> names, Text text) {
        var as = ticket.as();
        var person = matter.person();
        var facts = new ArrayList<TicketPage.Fact>();
        fact(facts, "caller", revealed ? person.name() : Masking.name(person.name()), text);
        fact(facts, "phone", shown(person.phone(), revealed), text);
        fact(facts, "mail", shown(person.mail(), revealed), text);
        fact(facts, "kind", text.localize("hotline.kind." + as.kind().code()), text);
        fact(facts, "category", as.category(), text);
        fact(facts, "place", place(as.division()), text);
        fact(facts, "address", shown(matter.address(), revealed), text);
        fact(
                facts,
                "channel",
                text.localize("hotline.channel." + ticket.received().channel()),
                text);
        fact(facts, "received", text.dateTime(ticket.receivedAt()), text);
        fact(facts, "unit", names.getOrDefault(ticket.unit(), ticket.unit()), text);
        fact(facts, "assisting", named(ticket.assisting(), names), text);
        fact(facts, "copied", named(ticket.copied(), names), text);
        fact(facts, "first", names.getOrDefault(ticket.firstUnit(), ticket.firstUnit()), text);
        fact(facts, "marks", marks(ticket, text), text);
        return facts;
    }

    private static void fact(List<TicketPage.Fact> facts, String name, String value, Text text) {
        if (!value.isEmpty()) {
            facts.add(new TicketPage.Fact(text.localize("hotline.fact." + name), value));
        }
    }

    private String place(String division) {
        return divisions.path(division).stream()
                .map(kapok.agency.Division::name)
                .collect(Collectors.joining(" "));
    }

    private static String named(List<String> codes, Map<String, String> names) {
        return codes.stream().map(code -> names.getOrDefault(code, code)).collect(Collectors.joining("、"));
    }

    private static String marks(Ticket ticket, Text text) {
        var marks = new ArrayList<String>();
        if (ticket.as().business()) {
            marks.add(text.localize("hotline.mark.business"));
        }
        if (ticket.as().confidential()) {
            marks.add(text.localize("hotline.mark.confidential"));
        }
        if (ticket.fixed()) {
            marks.add(text.localize("hotline.mark.fixed"));
        }
        if (ticket.level() > 0) {
            marks.add(text.localize("hotline.level." + ticket.level()));
        }
        return String.join("、", marks);
    }

    private List<TicketPage.Joint> joint(TicketDesk.Case it, Text text) {
        var joint = new ArrayList<TicketPage.Joint>();
        var master = it.ticket().master();
        if (master != null) {
            joint.add(new TicketPage.Joint(master, text.localize("hotline.joint.master")));
        }
        desk.members(it.number())
                .forEach(one -> joint.add(new TicketPage.Joint(one, text.localize("hotline.joint.member"))));
        return joint;
    }

    private List<TicketPage.Due> dues(TicketDesk.Case it, Text text) {
        return it.clock().dues().stream()
                .filter(due -> !due.kind().equals(TicketClock.Due.RETURN)
                        || clock.instant().isBefore(due.at()))
                .map(due -> new TicketPage.Due(
                        text.localize("hotline.due." + due.kind()),
                        chip(due, it.ticket().stage(), clock.instant(), text),
                        text.dateTime(due.at()),
                        text.localize("hotline.due.from", text.dateTime(due.from()))))
                .toList();
    }

    /** How much time is left, in the largest unit that says it. */
    static Chip chip(TicketClock.@Nullable Due due, Stage stage, Instant now, Text text) {
        if (stage.over()) {
            return new Chip("chip-done", text.localize("hotline.stage." + stage.code()));
        } else if (due == null) {
            return new Chip("chip-hold", text.localize("hotline.chip.hold"));
        }
        return chip(due.at(), due.warnAt(), now, text);
    }

    static Chip chip(Instant at, Instant warnAt, Instant now, Text text) {
        var left = Duration.between(now, at);
        if (left.isNegative()) {
            return new Chip("chip-late", text.localize("hotline.chip.late", length(left.negated(), text)));
        }
        return new Chip(
                now.isBefore(warnAt) ? "chip-ok" : "chip-soon", text.localize("hotline.chip.left", length(left, text)));
    }

    private static String length(Duration length, Text text) {
        if (length.toDays() > 0) {
            return text.localize("hotline.length.days", length.toDays());
        } else if (length.toHours() > 0) {
            return text.localize("hotline.length.hours", length.toHours());
        }
        return text.localize("hotline.length.minutes", Math.max(1, length.toMinutes()));
    }

    private List<TicketPage.Share> lateness(TicketDesk.Case it, Map<String, String> names, Text text) {
        return desk.lateness(it).stream()
                .map(part -> new TicketPage.Share(
                        part.unit().isEmpty()
                                ? text.localize("hotline.centre")
                                : names.getOrDefault(part.unit(), part.unit()),
                        text.localize("hotline.stage." + part.stage()),
                        length(Duration.ofSeconds(part.held()), text),
                        length(Duration.ofSeconds(part.late()), text)))
                .toList();
    }

    private static List<TicketPage.Event> story(TicketDesk.Case it, Map<String, String> names, Text text) {
        var story = it.steps().reversed().stream()
                .map(step -> new TicketPage.Event(
                        style(step.event()),
                        text.localize("hotline.event." + step.event().code()),
                        text.dateTime(step.at()),
                        by(step, names, text),
                        detail(step.event(), names, text)))
                .collect(Collectors.toCollection(ArrayList::new));
        return story;
    }

    private static String style(TicketEvent event) {
        return event instanceof TicketEvent.Suspended ? "hold" : "";
    }

    private static String by(TicketStep step, Map<String, String> names, Text text) {
        if (step.by().equals("hotline") || step.by().equals("citizen")) {
            return text.localize("hotline.by." + step.by());
        }
        return step.organ().isEmpty() ? step.by() : step.by() + " · " + names.getOrDefault(step.organ(), "");
    }

    private static String detail(TicketEvent event, Map<String, String> names, Text text) {
        return switch (event) {
            case TicketEvent.AnsweredAtOnce it -> it.answer();
            case TicketEvent.Rejected it ->
                text.localize("hotline.refusal." + it.reason().code()) + "　" + it.advice();
            case TicketEvent.Dispatched it -> names.getOrDefault(it.unit(), it.unit()) + "　" + it.basis();
            case TicketEvent.ReturnAsked it -> it.reason();
            case TicketEvent.ReturnAccepted it -> it.reason();
            case TicketEvent.ReturnRefused it -> it.reason();
            case TicketEvent.Forwarded it -> names.getOrDefault(it.unit(), it.unit());
            case TicketEvent.Contacted it -> Masking.mask(it.note());
            case TicketEvent.ExtensionAsked it ->
                text.localize("hotline.detail.days", it.workingDays()) + "　" + it.reason();
            case TicketEvent.ExtensionRefused it -> it.reason();
            case TicketEvent.Suspended it -> it.reason();
            case TicketEvent.Replied it ->
                it.stoodBy().isEmpty()
                        ? it.answer()
                        : it.answer() + "　" + text.localize("hotline.detail.stood-by", it.stoodBy());
            case TicketEvent.SentBack it -> it.reason();
            case TicketEvent.CalledBack it -> calledBack(it, text);
            case TicketEvent.Reopened it -> it.reason();
            case TicketEvent.Withdrawn it -> it.reason();
            case TicketEvent.SettledElsewhere it -> it.basis();
            case TicketEvent.Joined it -> it.master();
            case TicketEvent.Split it -> it.reason();
            case TicketEvent.AnsweredWithMaster it -> it.master() + "　" + it.answer();
            case TicketEvent.FoundDifficult it -> it.reason();
            case TicketEvent.Pressed it ->
                text.localize("hotline.level." + it.level())
                        + (it.rule().isEmpty() ? "" : "（" + text.localize("hotline.cause." + it.rule()) + "）")
                        + "　"
                        + it.note();
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

    private static String calledBack(TicketEvent.CalledBack it, Text text) {
        return it.reached()
                ? text.localize(
                        "hotline.detail.rated",
                        text.localize("hotline.solved." + Objects.requireNonNullElse(it.solved(), "no")),
                        text.localize("hotline.satisfied." + Objects.requireNonNullElse(it.satisfied(), "no")),
                        it.remark())
                : text.localize("hotline.detail.unreached");
    }
}
