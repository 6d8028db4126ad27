package kapok.disclosure.person;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * All SQL of which cases there are around a person (申请概况): the case itself, others of the same person, and recent ones to
 * compare with. Whether an application is received yet or not.
 */
@Repository
public class CaseHeads {
    private final JdbcClient jdbc;

    CaseHeads(JdbcClient jdbc) {
        this.jdbc = jdbc;
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
