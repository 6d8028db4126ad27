package kapok.hotline.supervision;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** When supervision begins (督办触发规则). All SQL of the rules. */
@Repository
public class SupervisionRules {
    public static final List<String> CAUSES = List.of("overdue", "urged", "returned", "reworked", "joint");

    private final JdbcClient jdbc;

    SupervisionRules(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A rule.
     *
     * @param cause what is counted: working days late, urgings, returns accepted, reworks, callers about the same
     * @param least from this count on
     * @param level 1 催办, 2 督办, 3 挂牌督办, 4 约谈
     */
    public record Rule(
            long id,
            String cause,
            int least,
            int level,
            LocalDate fromDay,
            @Nullable LocalDate toDay,
            String basis) {
        public boolean inForce(LocalDate day) {
            return !fromDay.isAfter(day) && (toDay == null || !toDay.isBefore(day));
        }

        public boolean byDefault() {
            return basis.equals("默认值");
        }
    }

    public List<Rule> all() {
        return jdbc.sql("""
                select id, cause, least, level, from_day, to_day, basis
                  from hotline.supervision_rule
                 order by cause, level, from_day, id
                """).query(Rule.class).list();
    }

    public void add(Rule rule, String by) {
        jdbc.sql("""
                insert into hotline.supervision_rule (cause, least, level, from_day, to_day, basis, set_by)
                values (:cause, :least, :level, :from, :to, :basis, :by)
                """)
                .param("cause", rule.cause())
                .param("least", rule.least())
                .param("level", rule.level())
                .param("from", rule.fromDay())
                .param("to", rule.toDay())
                .param("basis", rule.basis())
                .param("by", by)
                .update();
    }

    public boolean end(long id, LocalDate last) {
        return jdbc.sql("update hotline.supervision_rule set to_day = :last where id = :id and to_day is null")
                        .param("last", last)
                        .param("id", id)
                        .update()
                == 1;
    }
}
