package kapok.hotline.figures;

/**
 * The five bases on which figures rest (统计基数), each with the moment that puts a ticket into a period and up to four marks
 * that numerators count.
 */
final class Bases {
    /**
     * Every ticket of every base in {@code [:from, :to)}.
     *
     * <p>received: c1 answered at once, c2 repeated. dispatched, each unit that it went to counted by itself: c1 signed in
     * time, c2 returned. due: c1 answered in time,
     * c2 extended. finished: c1 reworked, c2 called back. rated: c1 contacted, c2 solved, c3 satisfied, c4 basically.
     */
    static final String MEMBERS = """
            select 'received' as base, f.ticket, 0 as turn, f.received_at as moment, f.unit, left(f.division, 6) as district,
                   f.category, f.direct as c1, f.repeated as c2, false as c3, false as c4,
                   f.excluded_for is not null as excluded
              from hotline.fact f
             where f.received_at >= :from and f.received_at < :to
            union all
            select 'dispatched', f.ticket, 0, f.dispatched_at, f.unit, left(f.division, 6), f.category,
                   coalesce(f.signed_at <= f.sign_due, false), false, false, false, f.excluded_for is not null
              from hotline.fact f
             where f.dispatched_at >= :from and f.dispatched_at < :to
            union all
            select 'dispatched', s.ticket, s.turn, s.sent_at, s.unit, left(f.division, 6), f.category,
                   coalesce(s.signed_at <= s.sign_due, false), true, false, false, f.excluded_for is not null
              from hotline.sent_before s
              join hotline.fact f on f.ticket = s.ticket and f.received_at = s.received_at
             where s.sent_at >= :from and s.sent_at < :to
            union all
            select 'due', f.ticket, 0, f.answer_due, f.unit, left(f.division, 6), f.category,
                   coalesce(coalesce(f.answered_at, f.closed_at) <= f.answer_due, false), f.extensions > 0, false, false,
                   f.excluded_for is not null
              from hotline.fact f
             where f.answer_due >= :from and f.answer_due < :to
            union all
            select 'finished', f.ticket, 0, f.closed_at, f.unit, left(f.division, 6), f.category,
                   f.reworks > 0, f.called_at is not null, false, false, f.excluded_for is not null
              from hotline.fact f
             where f.closed_at >= :from and f.closed_at < :to and not f.direct
            union all
            select 'rated', f.ticket, 0, f.called_at, f.unit, left(f.division, 6), f.category,
                   f.contacted, coalesce(f.solved = 'yes', false), coalesce(f.satisfied = 'yes', false),
                   coalesce(f.satisfied = 'basically', false), f.excluded_for is not null
              from hotline.fact f
             where f.called_at >= :from and f.called_at < :to and f.reached
            """;

    private Bases() {}
}
