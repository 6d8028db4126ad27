package kapok.browser;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import kapok.support.Site;
import org.springframework.jdbc.core.JdbcTemplate;

/** A walk of everybody through the whole demo city: what they follow, what they do, what they get wrong. */
final class Walk {
    /** Of the demo city's accounts. */
    static final String PASSWORD = "mumian-2026";

    private final Site site;
    private final JdbcTemplate jdbc;
    private final Crawl crawl;
    private final Errands errands;
    private final Forms forms = new Forms();

    Walk(Site site, PageRoutes routes, JdbcTemplate jdbc) {
        this.site = site;
        this.jdbc = jdbc;
        crawl = new Crawl(routes);
        errands = new Errands(jdbc);
    }

    void go() {
        var people = people();
        var citizen = site.visitor();
        crawl.walk("", citizen, List.of("/", "/track", errands.reportByItsOrgan(), errands.ratingLink()));
        errands.signsInByTelephone(citizen);
        errands.fillsInAnApplication(citizen);
        crawl.walk("", citizen, List.of("/requests/review"));
        errands.sendsIt(citizen);
        crawl.walk("", citizen, List.of("/requests/receipt"));
        errands.followsIt(citizen);
        crawl.walk("", citizen, List.of("/requests/track", "/requests/track/copy", "/my"));
        errands.writesToTheHotline(citizen);
        errands.draftsAReport(by(people, "disclosure"));
        errands.correctsAPublication(by(people, "admin"));
        errands.redactsALetter(by(people, "leader"), by(people, "disclosure"));
        people.forEach((login, officer) -> crawl.walk(login, officer, List.of("/desk")));
        people.put("", site.visitor());
        crawl.pages().forEach(page -> forms.refuse(page, by(people, page.who())));
    }

    /** Every page that was seen. */
    List<Seen> pages() {
        return Stream.of(crawl.pages(), errands.answers(), forms.refusals())
                .flatMap(List::stream)
                .toList();
    }

    /** The routes whose page or part was seen. */
    Set<String> kinds() {
        var kinds = new TreeSet<>(crawl.parts());
        crawl.pages().forEach(page -> kinds.add(page.kind()));
        return kinds;
    }

    List<String> broken() {
        return crawl.broken();
    }

    List<Seen> refusals() {
        return forms.refusals();
    }

    List<String> accepted() {
        return forms.accepted();
    }

    private static Site by(Map<String, Site> people, String login) {
        return Objects.requireNonNull(people.get(login), login);
    }

    private Map<String, Site> people() {
        var people = new LinkedHashMap<String, Site>();
        jdbc.queryForList("select login from identity.officer order by login", String.class)
                .forEach(login -> people.put(login, site.signedInAs(login, PASSWORD)));
        return people;
    }
}
