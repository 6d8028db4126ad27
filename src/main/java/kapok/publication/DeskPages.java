package kapok.publication;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kapok.agency.AgencyDirectory;
import kapok.agency.Organ;
import kapok.calendar.Beijing;
import kapok.publication.page.ArticlePage;
import kapok.publication.page.DeskCase;
import kapok.publication.page.DeskList;
import kapok.publication.page.EditionPage;
import kapok.publication.page.Facet;
import kapok.publication.page.ManuscriptForm.Choice;
import kapok.web.Caller;
import kapok.web.NotFound;
import kapok.web.Text;
import kapok.web.page.Pager;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the desk's pages together (工作台页面). Reading keeps to the caller's organs like every duty. */
@Component
class DeskPages {
    private static final List<String> VIEWS = List.of(
            "open",
            "late",
            "today",
            "soon",
            "draft",
            "review_1",
            "review_2",
            "review_3",
            "cleared",
            "published",
            "withdrawn");

    private final DeskLists lists;
    private final Publications publications;
    private final Appendages appendages;
    private final AgencyDirectory agencies;
    private final DueDays dueDays;
    private final Clock clock;

    DeskPages(
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

    DeskList list(Caller caller, DeskLists.Query query, Text text) {
        var today = Beijing.today(clock);
        var days = dueDays.around(today);
        var rows = lists.page(caller, query, days).stream()
                .map(row -> row(row, today, text))
                .toList();
        var address = "/desk/publications?view=" + query.view() + "&organ=" + query.organ() + "&kind=" + query.kind()
                + "&q=" + java.net.URLEncoder.encode(query.words(), java.nio.charset.StandardCharsets.UTF_8) + "&";
        return new DeskList(
                query.view(),
                views(caller, query, days, text),
                organs(caller),
                kinds(text),
                query.organ(),
                query.kind(),
                query.words(),
                rows,
                new Pager(query.page(), DeskLists.SIZE, lists.count(caller, query, days), address),
                caller.may(PublicationPermissions.WRITE),
                caller.may(PublicationPermissions.IMPORT),
                caller.may(PublicationPermissions.EXPORT),
                address.substring(address.indexOf('?') + 1));
    }

    private DeskList.Row row(DeskLists.Row row, LocalDate today, Text text) {
        var running = row.publishedOn() == null && !row.stage().equals("withdrawn");
        var due = row.dueOn();
        return new DeskList.Row(
                row.id(),
                row.title(),
                row.kind(),
                row.organ(),
                row.stage(),
                row.authorName(),
                row.formedOn(),
                due,
                running && due != null ? (Integer) dueDays.left(today, due) : null,
                row.publishedOn(),
                row.indexNumber(),
                text.dateTime(row.changedAt()));
    }

    private List<Facet> views(Caller caller, DeskLists.Query query, DeskLists.Days days, Text text) {
        var counts = lists.counts(caller, days);
        return VIEWS.stream()
                .map(view -> new Facet(
                        view,
                        text.localize("publication.view." + view),
                        counts.get(view),
                        "/desk/publications?view=" + view,
                        view.equals(query.view())))
                .toList();
    }

    /** The organs for which the caller may write. */
    List<Choice> organs(Caller caller) {
        return agencies.all().stream()
                .filter(organ -> caller.scope().includes(organ.code()))
                .map(organ -> new Choice(organ.code(), organ.name()))
                .toList();
    }

    static List<Choice> kinds(Text text) {
        return Arrays.stream(Kind.values())
                .map(kind -> new Choice(kind.code(), text.localize("publication.kind." + kind.code())))
                .toList();
    }

    static List<Choice> classes(Text text) {
        return Arrays.stream(ContentClass.values())
                .map(one -> new Choice(one.code(), text.localize("publication.class." + one.code())))
                .toList();
    }

    static List<Choice> columns(Text text) {
        return Columns.all().stream()
                .map(column -> new Choice(column.code(), text.localize("publication.column." + column.code())))
                .toList();
    }

    static List<Choice> channels(Text text) {
        return Arrays.stream(Channel.values())
                .map(channel -> new Choice(channel.code(), text.localize("publication.channel." + channel.code())))
                .toList();
    }

    private static List<Choice> roles(Text text) {
        return Arrays.stream(Reference.Role.values())
                .map(role -> new Choice(role.code(), text.localize("publication.role." + role.code())))
                .toList();
    }

    Publication readable(Caller caller, long id) {
        var publication = publications.get(id);
        if (!caller.may(PublicationPermissions.READ, publication.organ())) {
            throw new NotFound("publication", String.valueOf(id));
        }
        return publication;
    }

    DeskCase show(Caller caller, long id, Text text) {
        var it = readable(caller, id);
        var dates = lists.dates(id);
        var today = Beijing.today(clock);
        var due = dates.dueOn();
        var left = due == null ? 0 : dueDays.left(today, due);
        var running = !(it.stage() instanceof Stage.Published) && !(it.stage() instanceof Stage.Withdrawn);
        var number = it.indexNumber();
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
                acts(caller, it),
                blocked(caller, it),
                channels(text),
                roles(text),
                today.toString());
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

    private static List<String> acts(Caller caller, Publication it) {
        var organ = it.organ();
        var write = caller.may(PublicationPermissions.WRITE, organ);
        var publish = caller.may(PublicationPermissions.PUBLISH, organ);
        var correct = caller.may(PublicationPermissions.CORRECT, organ);
        var acts = switch (it.stage()) {
            case Stage.Draft _ ->
                write ? Stream.of("submit", "revise", "attach", "link", "withdraw") : Stream.<String>of();
            case Stage.InReview(var round) ->
                caller.may("publication.review" + round, organ)
                                && !it.reviewers().contains(caller.id())
                        ? Stream.of("approve", "send-back")
                        : Stream.<String>of();
            case Stage.Cleared _ -> publish ? Stream.of("publish", "send-back") : Stream.<String>of();
            case Stage.Published _ ->
                Stream.of(
                                publish ? "release" : "",
                                write ? "link" : "",
                                correct ? "correct" : "",
                                correct ? "attach" : "",
                                correct ? "withdraw" : "",
                                correct
                                                && it.manuscript()
                                                        .classification()
                                                        .kind()
                                                        .hasValidity()
                                                && !it.standing().over()
                                        ? "end"
                                        : "")
                        .filter(act -> !act.isEmpty());
            case Stage.Withdrawn _ -> Stream.<String>of();
        };
        return acts.toList();
    }

    private static @Nullable String blocked(Caller caller, Publication it) {
        return switch (it.stage()) {
            case Stage.InReview(var round) ->
                it.reviewers().contains(caller.id())
                        ? "publication.same-reviewer"
                        : caller.may("publication.review" + round, it.organ()) ? null : "publication.not-your-review";
            case Stage.Cleared _ ->
                caller.may(PublicationPermissions.PUBLISH, it.organ()) ? null : "publication.not-your-publishing";
            case Stage.Draft _, Stage.Published _, Stage.Withdrawn _ -> null;
        };
    }

    /** What a publication holds, field by field, as the form shows it. */
    static Map<String, String> fields(Manuscript m) {
        var p = m.particulars();
        var fields = new LinkedHashMap<String, String>();
        fields.put("organ", m.provenance().organ());
        fields.put("office", m.provenance().office());
        fields.put("kind", m.classification().kind().code());
        fields.put("contentClass", m.classification().contentClass().code());
        fields.put("column", m.classification().column());
        fields.put("title", m.content().title());
        fields.put("docNumber", m.provenance().docNumber());
        fields.put("summary", m.content().summary());
        fields.put("html", EditorText.of(m.content().html()));
        fields.put("source", m.provenance().source());
        fields.put("keywords", m.content().keywords());
        fields.put("formedOn", m.provenance().formedOn().toString());
        fields.put(
                "effectiveOn",
                m.term().effectiveOn() == null ? "" : m.term().effectiveOn().toString());
        fields.put(
                "expiresOn",
                m.term().expiresOn() == null ? "" : m.term().expiresOn().toString());
        fields.put("heldOn", p.heldOn() == null ? "" : p.heldOn().toString());
        fields.put("place", p.place());
        fields.put("byHead", p.byHead() ? "true" : "");
        fields.put("spokesperson", p.spokesperson());
        fields.put("incident", p.incident());
        fields.put("form", p.form());
        fields.put("motionBody", p.motionBody());
        fields.put("motionResult", p.motionResult());
        fields.put("amount", p.amount() == null ? "" : p.amount().toPlainString());
        return fields;
    }

    /** Which fields another person changed since; the long text is only named. */
    List<kapok.publication.page.ManuscriptForm.Difference> differences(
            Publication stored, Map<String, String> typed, Text text) {
        var differences = new ArrayList<kapok.publication.page.ManuscriptForm.Difference>();
        fields(stored.manuscript()).forEach((field, now) -> {
            var mine = typed.getOrDefault(field, "").strip();
            var same = field.equals("html") ? SafeHtml.of(mine).equals(SafeHtml.of(now)) : mine.equals(now);
            if (!same) {
                var shown = field.equals("html") ? SafeHtml.plain(now) : now;
                differences.add(new kapok.publication.page.ManuscriptForm.Difference(
                        text.localize("publication.field." + field),
                        shown.codePointCount(0, shown.length()) > 300
                                ? shown.substring(0, shown.offsetByCodePoints(0, 300)) + "…"
                                : shown));
            }
        });
        return differences;
    }
}
