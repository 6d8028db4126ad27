package kapok;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kapok.calendar.Beijing;
import kapok.support.KapokTest;
import kapok.support.Site;
import kapok.support.TestCity;
import kapok.support.TestClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What lies in the database about a person is a secret: after an application and a call went their way, every value of every
 * table is looked through for what the person typed, as text and as the bytes of the text.
 */
@KapokTest
class PersonalDataAtRestTests {
    private static final String NAME = "欧阳瑾萱";
    private static final String NUMBER = "11010519491231002X";
    private static final String PHONE = "13900267418";
    private static final String MAIL = "ouyang.jinxuan@example.com";
    private static final String ADDRESS = "越秀区六榕街七株榕巷 9 号 604 房";

    @Autowired
    private Site site;

    @Autowired
    private TestCity city;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void nothing_that_a_person_typed_can_be_read_in_the_database() {
        anApplicantGoesTheWholeWay();
        aCallerFilesATicket();

        assertThat(tables()).hasSizeGreaterThan(80);
        assertThat(tables().stream().flatMap(this::found).toList()).isEmpty();
        assertThat(files(true)).as("letters in three formats").isGreaterThanOrEqualTo(3);
        assertThat(files(false)).isZero();
    }

    /** Files of this case, which pack their words so that no search of bytes would find them. */
    private long files(boolean sealed) {
        return jdbc.sql("select count(*) from document.attachment where owner_kind = 'letter' and sealed = :sealed")
                .param("sealed", sealed)
                .query(Long.class)
                .single();
    }

    @Test
    void the_search_itself_finds_text_and_bytes() {
        jdbc.sql("create table public.leak (words text, bytes bytea)").update();
        jdbc.sql("insert into public.leak values (:words, null), (null, :bytes)")
                .param("words", "来电人" + NAME)
                .param("bytes", ("tel " + PHONE).getBytes(StandardCharsets.UTF_8))
                .update();

        assertThat(found("public.leak")).hasSize(2);

        jdbc.sql("drop table public.leak").update();
    }

    private void anApplicantGoesTheWholeWay() {
        var organ = city.newOrgan();
        var citizen = site.visitor();
        citizen.submit("/requests/new", "/requests/new", application(organ));
        citizen.submit("/requests/review", "/requests", Map.of());
        var receipt = citizen.get("/requests/receipt").page();
        var number = receipt.select(".doc-no").text();
        var code = receipt.select("#query-code").text();
        var officer = site.signedInAs(city.administrator(organ));
        var waiting = "/desk/requests/unconfirmed/" + number;
        officer.submit(waiting, waiting + "/confirmation", Map.of("topic", "hotline"));
        var page = "/desk/requests/" + number;
        assertThat(officer.get(page).status()).isEqualTo(200);
        citizen.submit("/requests/track", "/requests/track", Map.of("number", number, "code", code));
        var complained = citizen.submit(
                "/requests/track", "/requests/track/complaint", Map.of("complaint", NAME + "没有收到回复，电话 " + PHONE));
        assertThat(complained.status()).as(complained.body()).isEqualTo(302);
        var today = Beijing.today(clock);
        var answered = Map.of("event", "answered", "on", today.toString(), "outcome", "granted", "note", "现予以提供。");
        assertThat(officer.submit(page, page + "/steps", answered).status()).isEqualTo(302);
        var letter = officer.submit(page + "/letters", page + "/letters", Map.of("kind", "reply"))
                .location();
        assertThat(officer.get(letter).body()).contains(NAME);
        officer.submit(letter, letter + "/signature", Map.of());
        officer.submit(letter, letter + "/delivery", Map.of("way", "mail", "proof", "XA1", "on", today.toString()));
        assertThat(officer.get(page + "/letters").body()).contains("已送达");
    }

    private Map<String, String> application(String organ) {
        var typed = new HashMap<>(Map.of(
                "who", "p",
                "name", NAME,
                "idno", NUMBER,
                "tel", PHONE,
                "mail", MAIL,
                "addr", ADDRESS,
                "desc", "2025 年热线收到的占道施工噪声工单处理记录",
                "ok", "true"));
        typed.put(
                "organName",
                jdbc.sql("select name from agency.organ where code = :organ")
                        .param("organ", organ)
                        .query(String.class)
                        .single());
        return typed;
    }

    private void aCallerFilesATicket() {
        var answer = site.visitor()
                .submit(
                        "/hotline/new",
                        "/hotline/new",
                        Map.of(
                                "kind", "complaint",
                                "story", "体育东横街地铁口旁工地连续三晚打桩，希望查有没有许可。",
                                "place", "天河区林和街道体育东横街 12 号旁",
                                "name", NAME,
                                "phone", PHONE,
                                "publish", "yes"));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    private List<String> tables() {
        return jdbc.sql("""
                        select format('%I.%I', table_schema, table_name)
                          from information_schema.tables
                         where table_schema not in ('pg_catalog', 'information_schema')
                           and table_type = 'BASE TABLE'
                         order by table_schema, table_name
                        """).query(String.class).list();
    }

    /** Rows of a table that hold one of the values. */
    private Stream<String> found(String table) {
        var values = Stream.of(NAME, NUMBER, PHONE, MAIL, ADDRESS).toList();
        var written = new ArrayList<>(values);
        values.forEach(value -> written.add(HexFormat.of().formatHex(value.getBytes(StandardCharsets.UTF_8))));
        var any = written.stream()
                .map(value -> "position('" + value + "' in t::text) > 0")
                .collect(Collectors.joining(" or "));
        return jdbc
                .sql("select left(t::text, 200) from " + table + " t where " + any)
                .query(String.class)
                .list()
                .stream()
                .map(row -> table + ": " + row);
    }
}
