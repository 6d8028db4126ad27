package kapok.hotline.ticket;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of who undertakes what (派单目录). */
@Repository
public class DispatchRules {
    private final JdbcClient jdbc;

    DispatchRules(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A rule.
     *
     * @param category empty: any
     * @param word that stands in the title; empty: any
     * @param division the place or what it lies in; empty: anywhere
     * @param hours {@code any}, {@code office} or {@code off}
     */
    public record Rule(
            long id,
            String category,
            String word,
            String division,
            String hours,
            String unit,
            List<String> assisting,
            List<String> copied,
            String basis,
            LocalDate from,
            @Nullable LocalDate to) {}

    /** The narrowest rule for a matter: place before words before category. */
    Optional<Rule> find(String category, String title, String division, boolean office, LocalDate on) {
        return jdbc.sql("""
                select id, category, word, division, hours, unit, assisting, copied, basis, from_day, to_day
                  from hotline.dispatch_rule
                 where category in ('', :category)
                   and (word = '' or strpos(:title, word) > 0)
                   and starts_with(:division, division)
                   and hours in ('any', :hours)
                   and from_day <= :on
                   and (to_day is null or to_day >= :on)
                   and (category <> '' or word <> '')
                 order by length(division) desc, word <> '' desc, category <> '' desc, hours <> 'any' desc, id
                 limit 1
                """)
                .param("category", category)
                .param("title", title)
                .param("division", division)
                .param("hours", office ? "office" : "off")
                .param("on", on)
                .query((row, _) -> rule(row))
                .optional();
    }

    public List<Rule> all() {
        return jdbc.sql("""
                select id, category, word, division, hours, unit, assisting, copied, basis, from_day, to_day
                  from hotline.dispatch_rule
                 order by category, word, division, id
                """).query((row, _) -> rule(row)).list();
    }

    private static Rule rule(ResultSet row) throws SQLException {
        return new Rule(
                row.getLong("id"),
                row.getString("category"),
                row.getString("word"),
                row.getString("division"),
                row.getString("hours"),
                row.getString("unit"),
                list(row.getArray("assisting")),
                list(row.getArray("copied")),
                row.getString("basis"),
                row.getObject("from_day", LocalDate.class),
                row.getObject("to_day", LocalDate.class));
    }

    static List<String> list(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }

    public void add(Rule rule, String by) {
        jdbc.sql("""
                insert into hotline.dispatch_rule
                       (category, word, division, hours, unit, assisting, copied, basis, from_day, to_day, set_by)
                values (:category, :word, :division, :hours, :unit, :assisting, :copied, :basis, :from, :to, :by)
                """)
                .param("category", rule.category())
                .param("word", rule.word())
                .param("division", rule.division())
                .param("hours", rule.hours())
                .param("unit", rule.unit())
                .param("assisting", rule.assisting().toArray(String[]::new))
                .param("copied", rule.copied().toArray(String[]::new))
                .param("basis", rule.basis())
                .param("from", rule.from())
                .param("to", rule.to())
                .param("by", by)
                .update();
    }

    public boolean end(long id, LocalDate last) {
        return jdbc.sql("update hotline.dispatch_rule set to_day = :last where id = :id and to_day is null")
                        .param("last", last)
                        .param("id", id)
                        .update()
                == 1;
    }
}
