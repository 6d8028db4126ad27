package kapok.hotline.ticket;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
import kapok.web.Caller;
import kapok.web.NotFound;
import kapok.web.Text;
import kapok.web.page.Slips;
import org.springframework.stereotype.Component;

/** Puts the page of a ticket together (工单页). */
@Component
class TicketPages {
    private static final int ALIKE = 5;

    private final TicketDesk desk;
    private final Dispatching dispatching;
    private final TicketActs acts;
    private final Incidents incidents;
    private final TicketSight sight;
    private final Matters matters;
    private final AgencyDirectory agencies;
    private final DivisionTree divisions;
    private final Alikes alikes;
    private final Attachments attachments;
    private final Clock clock;

    TicketPages(
            TicketDesk desk,
            Dispatching dispatching,
            TicketActs acts,
            Incidents incidents,
            TicketSight sight,
            Matters matters,
            AgencyDirectory agencies,
            DivisionTree divisions,
            Alikes alikes,
            Attachments attachments,
            Clock clock) {
        this.desk = desk;
        this.dispatching = dispatching;
        this.acts = acts;
        this.incidents = incidents;
        this.sight = sight;
        this.matters = matters;
        this.agencies = agencies;
        this.divisions = divisions;
        this.alikes = alikes;
        this.attachments = attachments;
        this.clock = clock;
    }

    TicketPage show(Caller caller, String number, Map<String, String> typed, Slips slips, boolean revealed, Text text) {
        var it = desk.open(caller, number);
        var matter = matters.find(number).orElseThrow(() -> new NotFound(Cases.KIND, number));
        var names = agencies.all().stream().collect(Collectors.toMap(Organ::code, Organ::shortName));
        var ticket = it.ticket();
        var looks = new TicketLooks(divisions, names, revealed, text);
        return new TicketPage(
                number,
                looks.shown(matter.title()),
                DueChips.of(it.clock().next().orElse(null), ticket.stage(), clock.instant(), text),
                text.localize("hotline.stage." + ticket.stage().code()),
                ticket.as().urgent(),
                looks.facts(ticket, matter),
                looks.shown(matter.text()),
                matter.additions().stream()
                        .map(one -> new TicketPage.Addition(text.dateTime(one.at()), looks.shown(one.words())))
                        .toList(),
                files(number),
                joint(it, text),
                dues(it, text),
                lateness(it, names, text),
                new TicketStory(names, text).of(it.steps()),
                suggestion(matter, ticket, names, text),
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

    private List<TicketPage.Joint> joint(TicketDesk.Case it, Text text) {
        var joint = new ArrayList<TicketPage.Joint>();
        var master = it.ticket().master();
        if (master != null) {
            joint.add(new TicketPage.Joint(master, text.localize("hotline.joint.master")));
        }
        incidents
                .members(it.number())
                .forEach(one -> joint.add(new TicketPage.Joint(one, text.localize("hotline.joint.member"))));
        return joint;
    }

    private List<TicketPage.Due> dues(TicketDesk.Case it, Text text) {
        var now = clock.instant();
        return it.clock().dues().stream()
                .filter(due -> !due.kind().equals(TicketClock.Due.RETURN) || now.isBefore(due.at()))
                .map(due -> new TicketPage.Due(
                        text.localize("hotline.due." + due.kind()),
                        DueChips.of(due, it.ticket().stage(), now, text),
                        DueChips.moment(due.at(), text),
                        text.localize("hotline.due.from", text.dateTime(due.from()))))
                .toList();
    }

    private List<TicketPage.Share> lateness(TicketDesk.Case it, Map<String, String> names, Text text) {
        return desk.lateness(it).stream()
                .map(part -> new TicketPage.Share(
                        part.unit().isEmpty()
                                ? text.localize("hotline.centre")
                                : names.getOrDefault(part.unit(), part.unit()),
                        text.localize("hotline.stage." + part.stage()),
                        DueChips.length(Duration.ofSeconds(part.held()), text),
                        DueChips.length(Duration.ofSeconds(part.late()), text)))
                .toList();
    }

    private String suggestion(Matter matter, Ticket ticket, Map<String, String> names, Text text) {
        if (!(ticket.stage() instanceof Stage.Accepted)) {
            return "";
        }
        return dispatching
                .suggest(matter.title(), ticket)
                .map(rule ->
                        text.localize("hotline.suggestion", names.getOrDefault(rule.unit(), rule.unit()), rule.basis()))
                .orElse("");
    }

    /** What may be about the same, with why; a person joins them. */
    private List<TicketPage.Alike> alike(Caller caller, TicketDesk.Case it, Matter matter, Text text) {
        var as = it.ticket().as();
        if (it.ticket().stage().over() || as.kind() == TicketKind.REPORT) {
            return List.of();
        }
        var words = matter.title() + "\n" + matter.text();
        var like = alikes.like(it.number(), words, as.category(), as.division(), clock.instant(), ALIKE);
        var numbers = like.stream().map(Alike::ticket).toList();
        var seen = sight.titles(TicketScope.of(caller), numbers);
        var joinable = joinable(caller, it, numbers);
        return like.stream()
                .filter(one -> seen.containsKey(one.ticket()))
                .map(one -> new TicketPage.Alike(
                        one.ticket(), one.title(), Reasons.why(one, text), joinable.contains(one.ticket())))
                .toList();
    }

    private Set<String> joinable(Caller caller, TicketDesk.Case it, List<String> numbers) {
        return caller.may(TicketPermissions.JOIN)
                        && desk.procedure(it).fits(new TicketEvent.Joined(""))
                        && incidents.members(it.number()).isEmpty()
                ? sight.joinable(TicketScope.of(caller), numbers)
                : Set.of();
    }
}
