package kapok.hotline.figures;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import kapok.calendar.Beijing;
import kapok.table.CopyRows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Repository;

/** Keeps what is counted of each ticket (指标底账). All writing of facts; reading is with whoever counts. */
@Repository
public class TicketFacts {
    private static final String PUT = """
            insert into hotline.fact as f (ticket, received_at, channel, kind, category, category_name, division,
                   district_name, unit, unit_name, urgent, business, confidential, direct, repeated, dispatched_at,
                   sign_due, signed_at, answer_due, answered_at, closed_at, returns, extensions, reworks, called_at,
                   reached, contacted, solved, satisfied)
            values (:ticket, :received_at, :channel, :kind, :category, :category_name, :division,
                   :district_name, :unit, :unit_name, :urgent, :business, :confidential, :direct, :repeated,
                   :dispatched_at, :sign_due, :signed_at, :answer_due, :answered_at, :closed_at, :returns, :extensions,
                   :reworks, :called_at, :reached, :contacted, :solved, :satisfied)
            on conflict (ticket, received_at) do update
               set channel = excluded.channel, kind = excluded.kind, category = excluded.category,
                   category_name = excluded.category_name, division = excluded.division,
                   district_name = excluded.district_name, unit = excluded.unit, unit_name = excluded.unit_name,
                   urgent = excluded.urgent, business = excluded.business, confidential = excluded.confidential,
                   direct = excluded.direct, repeated = f.repeated or excluded.repeated, dispatched_at = excluded.dispatched_at,
                   sign_due = excluded.sign_due, signed_at = excluded.signed_at, answer_due = excluded.answer_due,
                   answered_at = excluded.answered_at, closed_at = excluded.closed_at, returns = excluded.returns,
                   extensions = excluded.extensions, reworks = excluded.reworks, called_at = excluded.called_at,
                   reached = excluded.reached, contacted = excluded.contacted, solved = excluded.solved,
                   satisfied = excluded.satisfied
            """;

    private final NamedParameterJdbcTemplate jdbc;
    private final Set<String> months = ConcurrentHashMap.newKeySet();

    TicketFacts(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Notes that the same caller had brought the same before (重复诉求); that stays so. */
    public void repeated(String ticket) {
        jdbc.update("update hotline.fact set repeated = true where ticket = :ticket", Map.of("ticket", ticket));
    }

    public static CopyRows rows() {
        return new CopyRows("""
                hotline.fact (ticket, received_at, channel, kind, category, category_name, division, district_name, unit,
                       unit_name, urgent, business, confidential, direct, repeated, dispatched_at, sign_due, signed_at,
                       answer_due, answered_at, closed_at, returns, extensions, reworks, called_at, reached, contacted,
                       solved, satisfied)""");
    }

    /** For many that are new, at once; their months are open. */
    public static void add(CopyRows rows, TicketFact fact) {
        rows.add(
                fact.ticket(),
                fact.receivedAt(),
                fact.channel(),
                fact.kind(),
                fact.category(),
                fact.categoryName(),
                fact.division(),
                fact.districtName(),
                fact.unit(),
                fact.unitName(),
                fact.urgent(),
                fact.business(),
                fact.confidential(),
                fact.direct(),
                fact.repeated(),
                fact.dispatchedAt(),
                fact.signDue(),
                fact.signedAt(),
                fact.answerDue(),
                fact.answeredAt(),
                fact.closedAt(),
                fact.returns(),
                fact.extensions(),
                fact.reworks(),
                fact.calledAt(),
                fact.reached(),
                fact.contacted(),
                fact.solved(),
                fact.satisfied());
    }

    public static CopyRows sentBeforeRows() {
        return new CopyRows("hotline.sent_before (ticket, received_at, turn, unit, sent_at, sign_due, signed_at)");
    }

    public static void add(CopyRows rows, SentBefore sent) {
        rows.add(
                sent.ticket(),
                sent.receivedAt(),
                sent.turn(),
                sent.unit(),
                sent.sentAt(),
                sent.signDue(),
                sent.signedAt());
    }

    /** Keeps with whom a ticket was before; what is known of a turn stays. */
    public void sentBefore(List<SentBefore> before) {
        for (var sent : before) {
            jdbc.update(
                    """
                    insert into hotline.sent_before (ticket, received_at, turn, unit, sent_at, sign_due, signed_at)
                    values (:ticket, :received_at, :turn, :unit, :sent_at, :sign_due, :signed_at)
                    on conflict (ticket, turn) do nothing
                    """,
                    new MapSqlParameterSource()
                            .addValue("ticket", sent.ticket())
                            .addValue("received_at", time(sent.receivedAt()))
                            .addValue("turn", sent.turn())
                            .addValue("unit", sent.unit())
                            .addValue("sent_at", time(sent.sentAt()))
                            .addValue("sign_due", time(sent.signDue()))
                            .addValue("signed_at", time(sent.signedAt())));
        }
    }

    /** Writes one as it now stands, in the caller's transaction. */
    public void put(TicketFact fact) {
        put(List.of(fact));
    }

    /** Writes many as they now stand. */
    public void put(List<TicketFact> facts) {
        openMonths(facts);
        jdbc.batchUpdate(PUT, facts.stream().map(TicketFacts::row).toArray(SqlParameterSource[]::new));
    }

    /** Makes the parts that these need; once per month and program. A rolled-back part is made again by the next. */
    private void openMonths(List<TicketFact> facts) {
        var wanted = new TreeSet<String>();
        for (var fact : facts) {
            wanted.add(Beijing.day(fact.receivedAt()).withDayOfMonth(1).toString());
        }
        for (var month : wanted) {
            if (!months.contains(month)) {
                openMonth(Beijing.start(java.time.LocalDate.parse(month)));
            }
        }
    }

    /** Makes the part of the month in which a moment lies, unless it is there. */
    public void openMonth(Instant at) {
        var month = Beijing.day(at).withDayOfMonth(1);
        var name = "hotline.fact_" + month.toString().substring(0, 7).replace("-", "");
        var there = Boolean.TRUE.equals(jdbc.queryForObject(
                "select to_regclass(:name) is not null", new MapSqlParameterSource("name", name), Boolean.class));
        if (there) {
            months.add(month.toString());
        } else if (month.getYear() >= 2010) {
            jdbc.query("select 1 from hotline.fact_month(:at)", new MapSqlParameterSource("at", time(at)), (_, _) -> 1);
        }
    }

    private static SqlParameterSource row(TicketFact fact) {
        return new MapSqlParameterSource()
                .addValue("ticket", fact.ticket())
                .addValue("received_at", time(fact.receivedAt()))
                .addValue("channel", fact.channel())
                .addValue("kind", fact.kind())
                .addValue("category", fact.category())
                .addValue("category_name", fact.categoryName())
                .addValue("division", fact.division())
                .addValue("district_name", fact.districtName())
                .addValue("unit", fact.unit())
                .addValue("unit_name", fact.unitName())
                .addValue("urgent", fact.urgent())
                .addValue("business", fact.business())
                .addValue("confidential", fact.confidential())
                .addValue("direct", fact.direct())
                .addValue("repeated", fact.repeated())
                .addValue("dispatched_at", time(fact.dispatchedAt()))
                .addValue("sign_due", time(fact.signDue()))
                .addValue("signed_at", time(fact.signedAt()))
                .addValue("answer_due", time(fact.answerDue()))
                .addValue("answered_at", time(fact.answeredAt()))
                .addValue("closed_at", time(fact.closedAt()))
                .addValue("returns", fact.returns())
                .addValue("extensions", fact.extensions())
                .addValue("reworks", fact.reworks())
                .addValue("called_at", time(fact.calledAt()))
                .addValue("reached", fact.reached())
                .addValue("contacted", fact.contacted())
                .addValue("solved", fact.solved())
                .addValue("satisfied", fact.satisfied());
    }

    static @Nullable OffsetDateTime time(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }
}
