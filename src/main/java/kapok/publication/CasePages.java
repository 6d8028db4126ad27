package kapok.publication;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kapok.agency.AgencyDirectory;
import kapok.agency.Organ;
import kapok.calendar.Beijing;
import kapok.publication.page.ArticlePage;
import kapok.publication.page.DeskCase;
import kapok.publication.page.EditionPage;
import kapok.web.Caller;
import kapok.web.NotFound;
import kapok.web.Text;
import kapok.web.page.Slips;
import org.springframework.stereotype.Component;

/** Puts the desk's page of one publication together (稿件页). Reading keeps to the caller's organs like every duty. */
@Component
class CasePages {
    private final DeskLists lists;
    private final Publications publications;
    private final Appendages appendages;
    private final AgencyDirectory agencies;
    private final DueDays dueDays;
    private final Clock clock;

    CasePages(
            DeskLists lists,
            Publications publications,
            Appendages appendages,
            AgencyDirectory agencies,
            DueDays dueDays,
            Clock clock) {
        this.lists = lists;
        this.publications = publications;
        this.appendages = appendages;
        this.agencies = agencies;
        this.dueDays = dueDays;
        this.clock = clock;
    }

    LocalDate today() {
        return Beijing.today(clock);
    }

    Publication readable(Caller caller, long id) {
        var publication = publications.get(id);
        if (!caller.may(PublicationPermissions.READ, publication.organ())) {
            throw new NotFound("publication", String.valueOf(id));
        }
        return publication;
    }

    /**
     * The page of one publication.
     *
     * @param sent the code of the form that was sent and refused ({@link CaseActs}), or empty
     */
    DeskCase show(Caller caller, long id, String sent, Map<String, String> typed, Slips slips, Text text) {
        var it = readable(caller, id);
        var dates = lists.dates(id);
        var today = Beijing.today(clock);
        var due = dates.dueOn();
        var left = due == null ? 0 : dueDays.left(today, due);
        var running = !(it.stage() instanceof Stage.Published) && !(it.stage() instanceof Stage.Withdrawn);
        var number = it.indexNumber();
        var open = DeskActs.open(caller, it);
        return new DeskCase(
                id,
                it.version(),
                it.manuscript().content().title(),
                it.stage().code(),
                number == null ? null : number.value(),
                facts(it, dates, text),
                it.manuscript().content().html(),
                !running ? "" : due != null && due.isBefore(today) ? "chip-late" : left <= 5 ? "chip-soon" : "chip-ok",
                due == null ? "" : text.date(due),
                steps(id, text),
                appendages.releases(id).stream()
                        .map(one -> new ArticlePage.Out(one.channel().code(), one.outlet(), one.on(), one.address()))
                        .toList(),
                lists.files(id),
                lists.links(id),
                editions(id, text),
                open,
                CaseActs.of(open, it.stage(), today, sent, typed, text),
                slips,
                DeskActs.blocked(caller, it));
    }

    private List<DeskCase.Line> steps(long id, Text text) {
        return appendages.steps(id).reversed().stream()
                .map(step ->
                        new DeskCase.Line(step.act().code(), text.dateTime(step.at()), step.actorName(), step.note()))
                .toList();
    }

    private List<DeskCase.EditionLine> editions(long id, Text text) {
        return lists.editions(id).stream()
                .map(one -> new DeskCase.EditionLine(one.no(), text.dateTime(one.until()), one.by(), one.reason()))
                .toList();
    }

    EditionPage edition(Caller caller, long id, int no, Text text) {
        readable(caller, id);
        return lists.editions(id).stream()
                .filter(one -> one.no() == no)
                .findFirst()
                .map(one -> new EditionPage(
                        id, no, one.title(), one.html(), text.dateTime(one.until()), one.by(), one.reason()))
                .orElseThrow(() -> new NotFound("edition", id + "/" + no));
    }

    private Map<String, String> facts(Publication it, DeskLists.Dates dates, Text text) {
        var m = it.manuscript();
        var facts = new LinkedHashMap<String, String>();
        facts.put(
                "organ",
                agencies.find(m.provenance().organ())
                        .map(Organ::name)
                        .orElse(m.provenance().organ()));
        facts.put("office", m.provenance().office());
        facts.put(
                "kind",
                text.localize("publication.kind." + m.classification().kind().code()));
        facts.put(
                "class",
                text.localize(
                        "publication.class." + m.classification().contentClass().code()));
        facts.put(
                "column",
                text.localize("publication.column." + m.classification().column()));
        facts.put("doc-number", m.provenance().docNumber());
        facts.put("formed", text.shortDate(m.provenance().formedOn()));
        facts.put("effective", text.shortDate(m.term().effectiveOn()));
        facts.put("expires", text.shortDate(m.term().expiresOn()));
        if (it.stage() instanceof Stage.Published(var on)) {
            facts.put("published", text.shortDate(on));
            facts.put("validity", m.classification().kind().hasValidity() ? validity(it, text) : "");
        }
        facts.put("author", dates.authorName());
        facts.put("summary", m.content().summary());
        facts.put("incident", m.particulars().incident());
        facts.put("held", text.shortDate(m.particulars().heldOn()));
        facts.put("amount", text.number(m.particulars().amount()));
        facts.values().removeIf(String::isEmpty);
        return facts;
    }

    private static String validity(Publication it, Text text) {
        return text.localize("publication.validity." + it.standing().validity().code());
    }
}
