package kapok.disclosure.person;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kapok.disclosure.Applicant;
import kapok.disclosure.Applicant.Agent;
import kapok.disclosure.Applicant.Contact;
import kapok.disclosure.Applicant.Organisation;
import kapok.disclosure.Applicant.Paper;
import kapok.disclosure.Applicant.PaperKind;
import kapok.privacy.Secrets;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of applicants (申请人). Values leave and enter the database only as secrets. */
@Repository
public class Applicants {
    private static final String INSERT = """
            insert into disclosure.applicant
                   (request, paper_kind, agent_paper_kind, name, paper_number, credit_code, responsible, phone, mail,
                    address, agent_name, agent_number, agent_phone, agent_authority,
                    name_index, number_index, phone_index)
            values (:request, :paperKind, :agentPaperKind, :name, :paper_number, :credit_code, :responsible, :phone,
                    :mail, :address, :agent_name, :agent_number, :agent_phone, :agent_authority,
                    :nameIndex, :numberIndex, :phoneIndex)
            on conflict (request) do update
               set paper_kind = excluded.paper_kind, agent_paper_kind = excluded.agent_paper_kind,
                   name = excluded.name, paper_number = excluded.paper_number, credit_code = excluded.credit_code,
                   responsible = excluded.responsible, phone = excluded.phone, mail = excluded.mail,
                   address = excluded.address, agent_name = excluded.agent_name,
                   agent_number = excluded.agent_number, agent_phone = excluded.agent_phone,
                   agent_authority = excluded.agent_authority, name_index = excluded.name_index,
                   number_index = excluded.number_index, phone_index = excluded.phone_index
            """;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;
    private final Secrets secrets;

    Applicants(JdbcClient jdbc, NamedParameterJdbcTemplate batches, Secrets secrets) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.secrets = secrets;
    }

    /** Keeps who made these requests, by number; who is not known leaves no row. */
    public void keep(Map<String, Applicant> byNumber) {
        var rows = byNumber.entrySet().stream()
                .filter(entry -> entry.getValue().known())
                .map(entry -> row(entry.getKey(), entry.getValue()))
                .toArray(MapSqlParameterSource[]::new);
        if (rows.length > 0) {
            batches.batchUpdate(INSERT, rows);
        }
    }

    private MapSqlParameterSource row(String number, Applicant applicant) {
        var agent = applicant.agent();
        var row = new MapSqlParameterSource()
                .addValue("request", number)
                .addValue("paperKind", applicant.paper().kind().code())
                .addValue(
                        "agentPaperKind",
                        agent == null ? null : agent.paper().kind().code())
                .addValue("nameIndex", index("name", applicant.name()))
                .addValue("numberIndex", index("number", identity(applicant)))
                .addValue("phoneIndex", index("phone", applicant.contact().phone()));
        for (var field : PersonField.values()) {
            var value = field.of(applicant);
            row.addValue(field.column(), value.isEmpty() ? null : secrets.seal(field.secret(), value));
        }
        return row;
    }

    /** What tells two of the same name apart: the credit code of an organisation, else the number of the paper. */
    private static String identity(Applicant applicant) {
        var organisation = applicant.organisation();
        return organisation == null || organisation.creditCode().isEmpty()
                ? applicant.paper().number()
                : organisation.creditCode();
    }

    private byte @Nullable [] index(String name, String value) {
        return value.isEmpty() ? null : secrets.blindIndex("disclosure.applicant." + name, value);
    }

    /** Who made a request; {@link Applicant#unknown()} where the register does not know. */
    public Applicant of(String number) {
        return jdbc.sql("""
                        select paper_kind, agent_paper_kind, name, paper_number, credit_code, responsible, phone, mail,
                               address, agent_name, agent_number, agent_phone, agent_authority
                          from disclosure.applicant
                         where request = :number
                        """)
                .param("number", number)
                .query((row, _) -> read(row))
                .optional()
                .orElse(Applicant.unknown());
    }

    private Applicant read(ResultSet row) throws SQLException {
        var values = new HashMap<PersonField, String>();
        for (var field : PersonField.values()) {
            var sealed = row.getBytes(field.column());
            values.put(field, sealed == null ? "" : secrets.open(field.secret(), sealed));
        }
        var agentPaper = row.getString("agent_paper_kind");
        return new Applicant(
                value(values, PersonField.NAME),
                paper(row.getString("paper_kind"), value(values, PersonField.PAPER_NUMBER)),
                new Contact(
                        value(values, PersonField.PHONE),
                        value(values, PersonField.MAIL),
                        value(values, PersonField.ADDRESS)),
                organisation(values),
                agentPaper == null ? null : agent(agentPaper, values));
    }

    private static @Nullable Organisation organisation(Map<PersonField, String> values) {
        var code = value(values, PersonField.CREDIT_CODE);
        var responsible = value(values, PersonField.RESPONSIBLE);
        return code.isEmpty() && responsible.isEmpty() ? null : new Organisation(code, responsible);
    }

    private static Agent agent(String paperKind, Map<PersonField, String> values) {
        return new Agent(
                value(values, PersonField.AGENT_NAME),
                paper(paperKind, value(values, PersonField.AGENT_NUMBER)),
                value(values, PersonField.AGENT_PHONE),
                value(values, PersonField.AGENT_AUTHORITY));
    }

    private static Paper paper(String kind, String number) {
        return new Paper(PaperKind.byCode().getOrDefault(kind, PaperKind.OTHER), number);
    }

    private static String value(Map<PersonField, String> values, PersonField field) {
        return values.getOrDefault(field, "");
    }

    /** A request that may be the same person's (相似申请). */
    record Alike(String number, boolean sameNumber, boolean samePhone, boolean sameName) {}

    /** Other requests of an applicant with an equal number, telephone or name, the surest first. */
    List<Alike> alike(String number, int most) {
        return jdbc.sql("""
                        select other.request as number,
                               coalesce(other.number_index = mine.number_index, false) as same_number,
                               coalesce(other.phone_index = mine.phone_index, false) as same_phone,
                               coalesce(other.name_index = mine.name_index, false) as same_name
                          from disclosure.applicant mine
                          join disclosure.applicant other
                            on other.number_index = mine.number_index
                            or other.phone_index = mine.phone_index
                            or other.name_index = mine.name_index
                         where mine.request = :number
                           and other.request <> :number
                         order by same_number desc, same_phone desc, other.request desc
                         limit :most
                        """)
                .param("number", number)
                .param("most", most)
                .query(Alike.class)
                .list();
    }

    /** Whether two requests are known to be of two applicants: nothing of the one is like the other's. */
    public boolean differ(String one, String other) {
        return jdbc.sql("""
                        select count(*)
                          from disclosure.applicant one
                          join disclosure.applicant other on other.request = :other
                         where one.request = :one
                           and not coalesce(one.number_index = other.number_index, false)
                           and not coalesce(one.phone_index = other.phone_index, false)
                           and not coalesce(one.name_index = other.name_index, false)
                        """)
                        .param("one", one)
                        .param("other", other)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** When what was erased; empty while nothing was, or where nothing was known. */
    Optional<Erased> erased(String number) {
        return jdbc.sql("""
                        select contact_erased_on, erased_on
                          from disclosure.applicant
                         where request = :number
                        """).param("number", number).query(Erased.class).optional();
    }

    /** What is gone, and since when. */
    record Erased(
            @Nullable LocalDate contactErasedOn, @Nullable LocalDate erasedOn) {}

    /** Cases closed before a day whose contact data are still there, oldest first. */
    List<String> expired(LocalDate closedBefore, int most) {
        return jdbc.sql("""
                        select ended.number
                          from (select number, closed_on
                                  from disclosure.request
                                 where closed_on < :before
                                 union all
                                select number, settled_on
                                  from disclosure.submission
                                 where state = 'withdrawn'
                                   and settled_on < :before) ended
                          join disclosure.applicant on applicant.request = ended.number
                         where applicant.contact_erased_on is null
                         order by ended.closed_on, ended.number
                         limit :most
                        """)
                .param("before", closedBefore)
                .param("most", most)
                .query(String.class)
                .list();
    }

    /** Erases how to reach the person and the numbers; the name stays with the archived case (档案). */
    int eraseContact(List<String> numbers, LocalDate on) {
        return jdbc.sql("""
                        update disclosure.applicant
                           set paper_number = null, phone = null, mail = null, address = null, agent_number = null,
                               agent_phone = null, agent_authority = null, number_index = null, phone_index = null,
                               contact_erased_on = :on
                         where request = any(:numbers)
                           and contact_erased_on is null
                        """)
                .param("numbers", numbers.toArray(String[]::new))
                .param("on", on)
                .update();
    }

    /** What applicants wrote after applying goes with how to reach them. */
    void eraseMessages(List<String> numbers) {
        jdbc.sql("update disclosure.message set words = null where request = any(:numbers)")
                .param("numbers", numbers.toArray(String[]::new))
                .update();
    }

    /** Erases everything about the person; the row stays to say since when. */
    int erase(String number, LocalDate on) {
        return jdbc.sql("""
                        update disclosure.applicant
                           set name = null, paper_number = null, credit_code = null, responsible = null, phone = null,
                               mail = null, address = null, agent_name = null, agent_number = null,
                               agent_phone = null, agent_authority = null, agent_paper_kind = null,
                               name_index = null, number_index = null, phone_index = null,
                               contact_erased_on = coalesce(contact_erased_on, :on), erased_on = :on
                         where request = :number
                           and erased_on is null
                        """).param("number", number).param("on", on).update();
    }

    /** What the desk needs to know of a case before it shows a person. */
    record CaseHead(
            String number,
            String organ,
            String subject,
            LocalDate receivedOn,
            @Nullable LocalDate closedOn) {}

    Optional<CaseHead> head(String number) {
        return jdbc.sql("""
                        select number, organ, subject, received_on, closed_on
                          from disclosure.request
                         where number = :number
                         union all
                        select number, organ, subject, came_on, case state when 'withdrawn' then settled_on end
                          from disclosure.submission
                         where number = :number
                           and state <> 'confirmed'
                         order by number
                        """).param("number", number).query(CaseHead.class).optional();
    }

    /** The organ that was asked, whether the application is received yet or not. */
    public Optional<String> organ(String number) {
        return head(number).map(CaseHead::organ);
    }

    List<CaseHead> heads(List<String> numbers) {
        return jdbc.sql("""
                        select number, organ, subject, received_on, closed_on
                          from disclosure.request
                         where number = any(:numbers)
                         union all
                        select number, organ, subject, came_on, case state when 'withdrawn' then settled_on end
                          from disclosure.submission
                         where number = any(:numbers)
                           and state <> 'confirmed'
                         order by received_on desc, number desc
                        """)
                .param("numbers", numbers.toArray(String[]::new))
                .query(CaseHead.class)
                .list();
    }

    /** The newest requests of an organ since a day, to compare descriptions with. */
    List<CaseHead> recent(String organ, LocalDate since, String except, int most) {
        return new ArrayList<>(jdbc.sql("""
                        select number, organ, subject, received_on, closed_on
                          from disclosure.request
                         where organ = :organ
                           and received_on >= :since
                           and number <> :except
                         order by received_on desc, number desc
                         limit :most
                        """)
                .param("organ", organ)
                .param("since", since)
                .param("except", except)
                .param("most", most)
                .query(CaseHead.class)
                .list());
    }
}
