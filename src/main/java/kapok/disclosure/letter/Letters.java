package kapok.disclosure.letter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kapok.disclosure.RequestEvent.Way;
import kapok.privacy.Secrets;
import kapok.web.Caller;
import kapok.web.NotFound;
import kapok.web.StaleVersion;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** All SQL of letters. */
@Repository
class Letters {
    private static final String COLUMN = "disclosure.letter";
    private static final String SELECT = """
            select id, request, kind, consultation, words, number, organ, drafted_by, drafted_name, drafted_at, signed_by, signed_name,
                   issued_by, issued_name, issued_on, way, proof, delivered_on, version
              from disclosure.letter
            """;

    private final JdbcClient jdbc;
    private final Secrets secrets;
    private final JsonMapper json;

    Letters(JdbcClient jdbc, Secrets secrets, JsonMapper json) {
        this.jdbc = jdbc;
        this.secrets = secrets;
        this.json = json;
    }

    /** How an organ numbers and signs (文书规则); {@code mark} comes before the year, such as 穗政数公开. */
    record Rule(String mark, boolean twoSignatures) {}

    /** @throws NotFound if there is none */
    Letter get(UUID id) {
        return jdbc.sql(SELECT + " where id = :id")
                .param("id", id)
                .query(this::letter)
                .optional()
                .orElseThrow(() -> new NotFound("letter", id.toString()));
    }

    /** The letters of a request in the order they were drafted. */
    List<Letter> of(String request) {
        return jdbc.sql(SELECT + " where request = :request order by drafted_at, id")
                .param("request", request)
                .query(this::letter)
                .list();
    }

    void insert(Letter letter, Instant at) {
        var origin = letter.origin();
        jdbc.sql("""
                insert into disclosure.letter
                       (id, request, kind, consultation, stage, words, organ, drafted_by, drafted_name, drafted_at,
                        changed_by, changed_at)
                values (:id, :request, :kind, :consultation, 'draft', :words, :organ, :by, :name, :at, :name, :at)
                """)
                .param("id", origin.id())
                .param("request", origin.request())
                .param("kind", origin.kind().code())
                .param("consultation", origin.consultation())
                .param("words", sealed(letter))
                .param("organ", origin.organ())
                .param("by", origin.drafted().login())
                .param("name", origin.drafted().name())
                .param("at", Timestamp.from(at))
                .update();
    }

    /** @throws StaleVersion if somebody else changed it since {@code letter} was read */
    void save(Letter letter, Caller caller, Instant at) {
        var signed = letter.signed();
        var issue = letter.issue();
        var delivery = letter.delivery();
        var rows = jdbc.sql("""
                update disclosure.letter
                   set stage = :stage, words = :words, number = :number, signed_by = :signedBy, signed_name = :signedName,
                       issued_by = :issuedBy, issued_name = :issuedName, issued_on = :issuedOn, way = :way, proof = :proof,
                       delivered_on = :deliveredOn, version = version + 1, changed_by = :name, changed_at = :at
                 where id = :id and version = :version
                """)
                .param("id", letter.id())
                .param("version", letter.version())
                .param("stage", letter.stage().code())
                .param("words", sealed(letter))
                .param("number", issue == null ? null : issue.number())
                .param("signedBy", signed == null ? null : signed.login())
                .param("signedName", signed == null ? null : signed.name())
                .param("issuedBy", issue == null ? null : issue.by().login())
                .param("issuedName", issue == null ? null : issue.by().name())
                .param("issuedOn", issue == null ? null : issue.on())
                .param("way", delivery == null ? null : delivery.way().name())
                .param("proof", delivery == null ? "" : delivery.proof())
                .param("deliveredOn", delivery == null ? null : delivery.on())
                .param("name", caller.name())
                .param("at", Timestamp.from(at))
                .update();
        if (rows == 0) {
            throw stale(letter.id());
        }
    }

    StaleVersion stale(UUID id) {
        return jdbc.sql("select changed_by, changed_at from disclosure.letter where id = :id")
                .param("id", id)
                .query((rs, _) -> new StaleVersion(
                        "letter " + id, rs.getString(1), rs.getTimestamp(2).toInstant()))
                .single();
    }

    void remove(UUID id) {
        jdbc.sql("delete from disclosure.letter where id = :id and stage = 'draft'")
                .param("id", id)
                .update();
    }

    Optional<Rule> rule(String organ) {
        return jdbc.sql("select mark, two_signatures from disclosure.letter_rule where organ = :organ")
                .param("organ", organ)
                .query(Rule.class)
                .optional();
    }

    void setRule(String organ, Rule rule) {
        jdbc.sql("""
                insert into disclosure.letter_rule (organ, mark, two_signatures) values (:organ, :mark, :two)
                on conflict (organ) do update set mark = excluded.mark, two_signatures = excluded.two_signatures
                """)
                .param("organ", organ)
                .param("mark", rule.mark())
                .param("two", rule.twoSignatures())
                .update();
    }

    /** The next running number of an organ's letters in a year; the row is held until the transaction ends. */
    int next(String organ, int year) {
        return jdbc.sql("""
                insert into disclosure.letter_counter (organ, year, last) values (:organ, :year, 1)
                on conflict (organ, year) do update set last = disclosure.letter_counter.last + 1
                returning last
                """)
                .param("organ", organ)
                .param("year", year)
                .query(Integer.class)
                .single();
    }

    private byte[] sealed(Letter letter) {
        return secrets.seal(COLUMN, json.writeValueAsString(letter.words()));
    }

    private Letter letter(ResultSet rs, int row) throws SQLException {
        var origin = new Letter.Origin(
                rs.getObject("id", UUID.class),
                rs.getString("request"),
                LetterKind.of(rs.getString("kind")).orElseThrow(),
                rs.getInt("consultation"),
                rs.getString("organ"),
                new Letter.Person(rs.getString("drafted_by"), rs.getString("drafted_name")),
                rs.getTimestamp("drafted_at").toInstant());
        return new Letter(
                origin,
                json.readValue(secrets.open(COLUMN, rs.getBytes("words")), Letter.Words.class),
                person(rs, "signed"),
                issue(rs),
                delivery(rs),
                rs.getInt("version"));
    }

    private static Letter.@Nullable Issue issue(ResultSet rs) throws SQLException {
        var by = person(rs, "issued");
        return by == null
                ? null
                : new Letter.Issue(by, rs.getString("number"), rs.getObject("issued_on", LocalDate.class));
    }

    private static Letter.@Nullable Delivery delivery(ResultSet rs) throws SQLException {
        var way = rs.getString("way");
        return way == null
                ? null
                : new Letter.Delivery(
                        Way.valueOf(way), rs.getString("proof"), rs.getObject("delivered_on", LocalDate.class));
    }

    private static Letter.@Nullable Person person(ResultSet rs, String did) throws SQLException {
        var login = rs.getString(did + "_by");
        return login == null ? null : new Letter.Person(login, rs.getString(did + "_name"));
    }
}
