package kapok.hotline.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import kapok.hotline.ticket.TicketDesk;
import kapok.support.KapokTest;
import kapok.table.RowProblem;
import kapok.web.Caller;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@KapokTest
class TicketLoadTests {
    private static final String HEADER =
            "unique_key,account,opendate,closedate,complaint_type,descriptor,zip,borough,city,council_dist,community_board\n";

    @Autowired
    TicketLoad load;

    @Autowired
    SampleTickets samples;

    @Autowired
    TicketDesk desk;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient jdbc;

    private static byte[] zipped(String csv) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(bytes)) {
            out.write(csv.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private List<String> numbers() {
        return jdbc.sql("select number from hotline.ticket where number like 'S-09%' order by number")
                .query(String.class)
                .list();
    }

    private long loaded(String prefix) {
        return jdbc.sql("select count(*) from hotline.fact where ticket like :prefix")
                .param("prefix", prefix + "%")
                .query(Long.class)
                .single();
    }

    @Test
    void given_a_casework_file_when_loaded_then_good_rows_are_in_and_bad_ones_are_listed_with_their_reason()
            throws IOException {
        var csv = HEADER
                + "LT1,NYCC34,2013-01-09,,Utilities,Con Edison,11237,Brooklyn,Brooklyn,NYCC34,04\n"
                + "LT2,NYCC34,2013-01-08,2013-01-10,Housing and Buildings,\"Heat, Hot Water\",11249,Queens,X,NYCC33,01\n"
                + "LT1,NYCC34,2013-01-09,,Utilities,Con Edison,11237,Brooklyn,Brooklyn,NYCC34,04\n"
                + "LT3,NYCC34,2013-02-30,,Utilities,Gas,,,,,\n"
                + "LT4,NYCC34,2013-01-09,2013-01-01,Utilities,Gas,,,,,\n"
                + ",NYCC34,2013-01-09,,Utilities,Gas,,,,,\n"
                + "LT5,NYCC34,2013-01-09,,@getxlate.Udf_Code_Genera,,,,,,\n";
        var result = load.load(Caller.system("test"), new ByteArrayInputStream(zipped(csv)), false);
        assertThat(result.accepted()).isEqualTo(3);
        assertThat(result.problems())
                .extracting(RowProblem::row, RowProblem::code)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(4, "hotline.load.twice"),
                        org.assertj.core.groups.Tuple.tuple(5, "hotline.load.day"),
                        org.assertj.core.groups.Tuple.tuple(6, "hotline.load.order"),
                        org.assertj.core.groups.Tuple.tuple(7, "hotline.load.key"));
        assertThat(loaded("LT")).isEqualTo(3);
        assertThat(jdbc.sql("select stage from hotline.ticket where number like 'LT%' order by number")
                        .query(String.class)
                        .list())
                .containsExactly("dispatched", "archived", "dispatched");
        assertThat(jdbc.sql("select count(*) from hotline.ticket_event where number like 'LT%'")
                        .query(Long.class)
                        .single())
                .isEqualTo(8);
        assertThat(jdbc.sql("select words from hotline.settled_text where ticket = 'LT2'")
                        .query(String.class)
                        .single())
                .isEqualTo("Heat, Hot Water");
        var again =
                load.load(Caller.system("test"), new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)), false);
        assertThat(again.accepted()).isZero();
        assertThat(again.problems()).extracting(RowProblem::code).contains("hotline.load.known");
        assertThat(loaded("LT")).isEqualTo(3);
    }

    @Test
    void given_a_dry_run_when_loaded_then_nothing_is_written() {
        var csv = HEADER + "LD1,NYCC34,2013-01-09,,Utilities,Con Edison,11237,Brooklyn,Brooklyn,NYCC34,04\n";
        var result =
                load.load(Caller.system("test"), new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)), true);
        assertThat(result.accepted()).isEqualTo(1);
        assertThat(loaded("LD")).isZero();
    }

    @Test
    void given_samples_when_made_then_they_are_counted_and_found() {
        samples.prepare(400);
        var made = samples.insert(
                samples.city(), 900_000_000, 900_000_200, clock.instant().truncatedTo(ChronoUnit.MICROS), 400);
        assertThat(made.tickets()).isEqualTo(200);
        assertThat(made.events() / 200.0).isBetween(7.0, 9.5);
        assertThat(loaded("S-09")).isEqualTo(200);
        for (var number : numbers()) {
            var it = desk.open(Caller.system("test"), number);
            assertThat(it.ticket().version()).isEqualTo(it.steps().size());
            assertThat(jdbc.sql("select stage || version from hotline.ticket where number = :number")
                            .param("number", number)
                            .query(String.class)
                            .single())
                    .isEqualTo(it.ticket().stage().code() + it.ticket().version());
        }
        assertThat(jdbc.sql("select count(*) from hotline.result where ticket like 'S-09%'")
                        .query(Long.class)
                        .single())
                .isGreaterThan(20);
        jdbc.sql(
                        "delete from hotline.result_word where result in (select id from hotline.result where ticket like 'S-09%')")
                .update();
        jdbc.sql("delete from hotline.result where ticket like 'S-09%'").update();
        jdbc.sql("delete from hotline.fact where ticket like 'S-09%'").update();
        jdbc.sql("delete from hotline.fingerprint where ticket like 'S-09%'").update();
        for (var table : List.of("ticket_event", "ticket", "arrival")) {
            jdbc.sql("delete from hotline." + table + " where number like 'S-09%'")
                    .update();
        }
    }
}
