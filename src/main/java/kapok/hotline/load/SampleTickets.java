package kapok.hotline.load;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import kapok.agency.AgencyDirectory;
import kapok.agency.Organ;
import kapok.calendar.Beijing;
import kapok.hotline.figures.TicketFacts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Makes tickets with their results inside the database (造数). All SQL of samples. */
@Repository
class SampleTickets {
    private static final String CATEGORIES =
            "施工噪声,停车,物业,公交,办事服务,水环境,路灯,占道经营,油烟,垃圾分类,社会保障,医疗,教育,劳动纠纷,消费维权,公积金,户籍,供水,供电,燃气,网络诈骗,养犬,违章建筑,共享单车,道路破损,井盖,树木,地铁,网约车,旅游,食品安全,房屋漏水,电梯,消防通道,广场舞,快递,学位,招生,公租房,疫苗";
    private static final String DISTRICTS =
            "440103荔湾区,440104越秀区,440105海珠区,440106天河区,440111白云区,440112黄埔区,440113番禺区,440114花都区,440115南沙区,440117从化区,440118增城区";
    private static final String MATTERS =
            "晚上影响休息,多次反映没有解决,希望尽快处理,存在安全隐患,收费不合理,门口被堵,已经持续半个月,老人出行不便,孩子上学受影响,要求说明依据,排队时间太长,态度不好,标识不清楚,雨天积水,夜间照明不足,噪声超标,异味明显,长期无人管理,费用没有退还,资料重复提交";

    private final JdbcClient jdbc;
    private final AgencyDirectory agencies;
    private final TicketFacts facts;
    private final Clock clock;

    SampleTickets(JdbcClient jdbc, AgencyDirectory agencies, TicketFacts facts, Clock clock) {
        this.jdbc = jdbc;
        this.agencies = agencies;
        this.facts = facts;
        this.clock = clock;
    }

    void prepare(int days) {
        var now = clock.instant();
        for (int day = days + 31; day > -31; day -= 28) {
            var at = now.minusSeconds(day * 86_400L);
            facts.openMonth(at);
            jdbc.sql("select 1 from hotline.result_month(cast(:at as date))")
                    .param("at", at.atOffset(ZoneOffset.UTC))
                    .query((_, _) -> 1)
                    .list();
        }
    }

    LocalDate firstDay(int days) {
        return Beijing.today(clock).minusDays(days + 1L);
    }

    /** Tickets by number; the same number always gives the same ticket, so a second run adds none. */
    @Transactional
    public void insert(int from, int to, int days) {
        var units =
                agencies.all().stream().filter(organ -> organ.parent() != null).toList();
        var codes = units.isEmpty()
                ? new String[] {"SAMPLE"}
                : units.stream().map(Organ::code).toArray(String[]::new);
        var names = units.isEmpty()
                ? new String[] {"示例单位"}
                : units.stream().map(Organ::shortName).toArray(String[]::new);
        jdbc.sql("""
                create temporary table made on commit drop as
                select 'S-' || lpad(i::text, 10, '0') as ticket, i,
                       :now - make_interval(secs => (r1 * :days * 86400)::int) as received_at,
                       (string_to_array(:categories, ','))[1 + (least(0.999, r2 * r2) * 40)::int % 40] as category,
                       (string_to_array(:districts, ','))[1 + (r3 * 11)::int % 11] as district,
                       1 + (r4 * :units)::int % :units as unit, r5, r6, r7, r8
                  from (select i, random() as r1, random() as r2, random() as r3, random() as r4, random() as r5,
                               random() as r6, random() as r7, random() as r8
                          from generate_series(cast(:first as int), cast(:last as int)) i) dice
                """)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("days", days)
                .param("categories", CATEGORIES)
                .param("districts", DISTRICTS)
                .param("units", codes.length)
                .param("first", from + 1)
                .param("last", to)
                .update();
        insertFacts(codes, names);
        insertResults(codes, names);
        insertWords();
    }

    private void insertFacts(String[] codes, String[] names) {
        jdbc.sql("""
                insert into hotline.fact (ticket, received_at, channel, kind, category, category_name, division,
                       district_name, unit, unit_name, direct, repeated, dispatched_at, sign_due, signed_at, answer_due,
                       answered_at, closed_at, returns, extensions, reworks, called_at, reached, contacted, solved,
                       satisfied)
                select ticket, received_at, 'sample', (array['consultation', 'help', 'complaint', 'suggestion'])[1 + (r5 * 4)::int % 4],
                       category, category, left(district, 6) || '000000', substr(district, 7),
                       (cast(:codes as text[]))[unit], (cast(:names as text[]))[unit], false, r6 < 0.06,
                       received_at + interval '10 minutes', received_at + interval '4 hours',
                       received_at + interval '20 minutes' + r6 * interval '3 hours 50 minutes',
                       received_at + interval '7 days', answered, closed, (r7 < 0.03)::int, (r7 > 0.95)::int, (r8 < 0.02)::int,
                       closed - interval '1 hour', closed is not null and r8 > 0.1, closed is not null and r8 > 0.12,
                       case when closed is null or r8 <= 0.1 then null when r7 < 0.86 then 'yes' when r7 < 0.94 then 'partly' else 'no' end,
                       case when closed is null or r8 <= 0.1 then null when r7 < 0.8 then 'yes' when r7 < 0.95 then 'basically' else 'no' end
                  from (select m.*, case when due < :now then due end as answered,
                               case when due + interval '1 day' < :now then due + interval '1 day' end as closed
                          from (select *, received_at + (r5 * r5 * interval '9 days') as due from made) m) lived
                on conflict do nothing
                """)
                .param("codes", codes)
                .param("names", names)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private void insertResults(String[] codes, String[] names) {
        jdbc.sql("""
                insert into hotline.result (ticket, stage, kind, confidential, category, category_name, division,
                       division_name, unit, unit_name, outcome, title, content, answer, reason, joint, working_days,
                       closed_on, published_on, published_at, decided_by)
                select ticket, 'published', 'complaint', false, category, category, left(district, 6) || '000000',
                       substr(district, 7), (cast(:codes as text[]))[unit], (cast(:names as text[]))[unit],
                       (array['solved', 'solved', 'solved', 'solved', 'partly', 'unsolved', 'answered'])[1 + (r7 * 7)::int % 7],
                       substr(district, 7) || category || '：' || (string_to_array(:matters, ','))[1 + (r8 * 20)::int % 20],
                       (string_to_array(:matters, ','))[1 + (r6 * 20)::int % 20] || '，' || (string_to_array(:matters, ','))[1 + (r5 * 20)::int % 20] || '，编号 ' || i,
                       '已到现场核查' || category || '问题，' || (string_to_array(:matters, ','))[1 + (r5 * 20)::int % 20] || '，督促整改并回复群众。',
                       '涉及多个单位，正在协调。', 1 + (r8 * r8 * 6)::int, (r5 * 12)::int,
                       cast(received_at at time zone 'Asia/Shanghai' as date), cast(received_at at time zone 'Asia/Shanghai' as date),
                       received_at, '造数'
                  from made
                 where received_at < :now
                on conflict (ticket) do nothing
                """)
                .param("codes", codes)
                .param("names", names)
                .param("matters", MATTERS)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The words are cut by the database as {@code SearchWords} cuts them: pairs of characters, and figures whole. */
    private void insertWords() {
        jdbc.sql("""
                insert into hotline.result_word (result, published_on, district, category, unit, outcome, words)
                select r.id, r.published_on, left(r.division, 6), r.category, r.unit, r.outcome, array_to_tsvector(w.words)
                  from made m
                  join hotline.result r on r.ticket = m.ticket
                 cross join lateral (
                       select array_agg(distinct substr(run, k, 2)) || m.i::text as words
                         from (select r.title || '，' || r.content || '，' || r.answer as all_words) t,
                              regexp_split_to_table(t.all_words, '[^一-龥]+') run,
                              generate_series(1, greatest(1, length(run) - 1)) k
                        where run <> '') w
                on conflict do nothing
                """).update();
    }

    /** Tallies and names of all samples, and statistics for the planner. */
    @Transactional
    public void finish() {
        jdbc.sql("truncate hotline.result_tally").update();
        jdbc.sql("""
                insert into hotline.result_tally (grain, on_day, district, category, outcome, n)
                select g.grain, case when g.grain = 'day' then published_on else date_trunc('month', published_on)::date end,
                       district, category, outcome, count(*)
                  from hotline.result_word cross join (values ('day'), ('month')) g (grain)
                 group by 1, 2, 3, 4, 5
                """).update();
        jdbc.sql("""
                insert into hotline.result_name (kind, code, name)
                select 'district', left(division, 6), max(division_name) from hotline.result where stage = 'published' group by 2
                union all
                select 'category', category, max(category_name) from hotline.result where stage = 'published' group by 2
                union all
                select 'unit', unit, max(unit_name) from hotline.result where stage = 'published' group by 2
                on conflict do nothing
                """).update();
        jdbc.sql("""
                insert into hotline.category_name (code, name)
                select category, category from hotline.result where decided_by = '造数' group by category
                on conflict do nothing
                """).update();
        for (var table : List.of("hotline.result", "hotline.result_word", "hotline.fact")) {
            jdbc.sql("analyze " + table).update();
        }
    }
}
