package kapok.disclosure.person;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
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
}
