package kapok.hotline.figures;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of the rules by which units are assessed (考核规则), each in force from a day on. */
@Repository
class AssessmentRules {
    private final JdbcClient jdbc;

    AssessmentRules(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The rule in force on a day. */
    Rule on(LocalDate day) {
        return jdbc.sql("""
                select in_force, day_cut, contacted, solved, satisfied, basically, repeat_days, note, set_by
                  from hotline.assessment_rule
                 where in_force <= :on
                 order by in_force desc
                 limit 1
                """).param("on", day).query(Rule.class).single();
    }

    /** The latest first. */
    List<Rule> all() {
        return jdbc.sql("""
                select in_force, day_cut, contacted, solved, satisfied, basically, repeat_days, note, set_by
                  from hotline.assessment_rule
                 order by in_force desc
                """).query(Rule.class).list();
    }

    void add(Rule rule) {
        jdbc.sql("""
                insert into hotline.assessment_rule (in_force, day_cut, contacted, solved, satisfied, basically,
                       repeat_days, note, set_by)
                values (:in_force, :day_cut, :contacted, :solved, :satisfied, :basically, :repeat_days, :note, :set_by)
                """)
                .param("in_force", rule.inForce())
                .param("day_cut", rule.dayCut())
                .param("contacted", rule.contacted())
                .param("solved", rule.solved())
                .param("satisfied", rule.satisfied())
                .param("basically", rule.basically())
                .param("repeat_days", rule.repeatDays())
                .param("note", rule.note())
                .param("set_by", rule.setBy())
                .update();
    }
}
