package kapok.publication;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import kapok.agency.AgencyDirectory;
import kapok.agency.Organ;
import kapok.publication.page.ArticlePage;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** All SQL of the article page: one statement, from the index number to everything the page shows. */
@Repository
class Articles {
    private static final Pattern HEADING = Pattern.compile("<h([234])[^>]* id=\"(s\\d+)\"[^>]*>(.*?)</h\\1>");

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final AgencyDirectory agencies;
    private final StructuredData structured;

    Articles(JdbcClient jdbc, JsonMapper json, AgencyDirectory agencies, StructuredData structured) {
        this.jdbc = jdbc;
        this.json = json;
        this.agencies = agencies;
        this.structured = structured;
    }

    /**
     * How fresh a page is.
     *
     * @param gone it was public and was withdrawn
     */
    record Freshness(Instant touchedAt, int version, boolean gone) {}

    /** Whether there is such a page, without reading it; for answers that say "not modified". */
    Optional<Freshness> freshness(String indexNumber) {
        return jdbc.sql("""
                select touched_at, version, stage = 'withdrawn'
                  from publication.publication
                 where index_number = :number
                   and stage in ('published', 'withdrawn')
                """)
                .param("number", indexNumber)
                .query((rs, _) -> new Freshness(rs.getTimestamp(1).toInstant(), rs.getInt(2), rs.getBoolean(3)))
                .optional();
    }

    /** The organ's name is asked for first: asked for while a row is open, it would need a second connection. */
    Optional<ArticlePage> find(String indexNumber) {
        return jdbc.sql("select organ from publication.publication where index_number = :number")
                .param("number", indexNumber)
                .query(String.class)
                .optional()
                .flatMap(code ->
                        find(indexNumber, agencies.find(code).map(Organ::name).orElse(code)));
    }

    private Optional<ArticlePage> find(String indexNumber, String organ) {
        return jdbc.sql("""
                select p.*, b.html,
                       (select json_agg(json_build_object('channel', channel, 'outlet', outlet, 'on', released_on,
                                                          'address', address) order by released_on, channel, outlet)
                          from publication.release where publication = p.id) as releases,
                       (select json_agg(json_build_object('file', file, 'name', name, 'type', media_type, 'size', size)
                                        order by position)
                          from publication.attachment where publication = p.id) as files,
                       (select json_agg(json_build_object('role', l.role, 'inbound', l.target = p.id,
                                                          'indexNumber', o.index_number, 'title', o.title,
                                                          'kind', o.kind, 'form', o.form,
                                                          'publishedOn', o.published_on)
                                        order by o.published_on desc, o.id desc)
                          from publication.link l
                          join publication.publication o
                            on o.id = case when l.source = p.id then l.target else l.source end
                         where (l.source = p.id or l.target = p.id)
                           and o.stage = 'published') as others,
                       (select json_agg(json_build_object('act', act,
                                                          'on', (at at time zone 'Asia/Shanghai')::date, 'note', note)
                                        order by no desc)
                          from publication.step
                         where publication = p.id
                           and act in ('published', 'corrected', 'amended', 'repealed', 'came_into_force', 'expired')) as turns
                  from publication.publication p
                  join publication.body b on b.publication = p.id
                 where p.index_number = :number
                   and p.stage = 'published'
                """)
                .param("number", indexNumber)
                .query((rs, _) -> page(rs, organ))
                .optional();
    }

    private ArticlePage page(ResultSet rs, String organ) throws SQLException {
        var text = PublicationRow.manuscript(rs);
        var publishedAt = rs.getTimestamp("published_at");
        var page = new ArticlePage(
                rs.getString("index_number"),
                text.classification().kind().code(),
                text.classification().column(),
                text.content().title(),
                text.provenance().docNumber(),
                text.content().summary(),
                text.content().html(),
                organ,
                text.provenance().office(),
                text.provenance().source().isEmpty() ? organ : text.provenance().source(),
                text.content().keywords(),
                text.provenance().formedOn(),
                rs.getObject("published_on", LocalDate.class),
                publishedAt.toInstant(),
                text.term().effectiveOn(),
                text.term().expiresOn(),
                text.classification().kind().hasValidity(),
                rs.getString("validity"),
                rs.getObject("ended_on", LocalDate.class),
                rs.getString("ending_reason"),
                more(text.particulars()),
                list(rs.getString("releases"), new TypeReference<>() {}),
                list(rs.getString("files"), new TypeReference<>() {}),
                list(rs.getString("others"), new TypeReference<>() {}),
                list(rs.getString("turns"), new TypeReference<>() {}),
                contents(text.content().html()),
                structured.of(rs.getString("index_number"), text, organ, publishedAt.toInstant(), touched(rs)));
        return page;
    }

    private static Instant touched(ResultSet rs) throws SQLException {
        Timestamp touched = rs.getTimestamp("touched_at");
        return touched.toInstant();
    }

    private static ArticlePage.More more(Particulars more) {
        return new ArticlePage.More(
                more.heldOn(),
                more.place(),
                more.byHead(),
                more.spokesperson(),
                more.incident(),
                more.motionBody(),
                more.motionResult(),
                more.amount());
    }

    private <T> List<T> list(@Nullable String array, TypeReference<List<T>> type) {
        return array == null ? List.of() : json.readValue(array, type);
    }

    /** From {@link SafeHtml}'s own headings, so that no parser has to run for each reader. */
    private static List<ArticlePage.Heading> contents(String html) {
        var headings = new ArrayList<ArticlePage.Heading>();
        var found = HEADING.matcher(html);
        while (found.find()) {
            headings.add(new ArticlePage.Heading(found.group(2), SafeHtml.plain(found.group(3))));
        }
        return headings;
    }
}
