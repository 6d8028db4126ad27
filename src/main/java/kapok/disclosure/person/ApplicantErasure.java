package kapok.disclosure.person;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of what is erased about applicants, and when (申请人信息删除). */
@Repository
class ApplicantErasure {
    private final JdbcClient jdbc;

    ApplicantErasure(JdbcClient jdbc) {
        this.jdbc = jdbc;
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
}
