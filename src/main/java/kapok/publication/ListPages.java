package kapok.publication;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import kapok.agency.AgencyDirectory;
import kapok.calendar.Beijing;
import kapok.publication.page.DeskList;
import kapok.publication.page.Facet;
import kapok.web.Caller;
import kapok.web.Text;
import kapok.web.page.Choice;
import kapok.web.page.Pager;
import org.springframework.stereotype.Component;

/** Puts the desk's list of publications together (稿件列表). Reading keeps to the caller's organs like every duty. */
@Component
class ListPages {
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
            "published-month",
            "withdrawn");

    private final DeskLists lists;
    private final AgencyDirectory agencies;
    private final DueDays dueDays;
    private final Clock clock;

    ListPages(DeskLists lists, AgencyDirectory agencies, DueDays dueDays, Clock clock) {
        this.lists = lists;
        this.agencies = agencies;
        this.dueDays = dueDays;
        this.clock = clock;
    }

    DeskList list(Caller caller, DeskLists.Query query, Text text) {
        var today = Beijing.today(clock);
        var days = dueDays.around(today);
        var rows = lists.page(caller, query, days).stream()
                .map(row -> row(row, today, text))
                .toList();
        var address = "/desk/publications?view=" + query.view() + "&organ=" + query.organ() + "&kind=" + query.kind()
                + "&q=" + URLEncoder.encode(query.words(), UTF_8) + "&";
        return new DeskList(
                query.view(),
                views(caller, query, days, text),
                organs(caller),
                FormChoices.kinds(text),
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
}
