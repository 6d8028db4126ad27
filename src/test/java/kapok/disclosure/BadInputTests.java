package kapok.disclosure;

import static kapok.disclosure.RequestHistories.application;
import static kapok.disclosure.RequestHistories.open;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kapok.support.KapokTest;
import kapok.support.Site;
import kapok.support.TestCity;
import kapok.web.Caller;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** What people send that cannot be taken (错误输入): a sentence of its own each time, and what was typed still there. */
@KapokTest
class BadInputTests {
    private static final long MEGABYTE = 1 << 20;
    private static final LocalDate RECEIVED = LocalDate.of(2026, 11, 3);

    @Autowired
    private DisclosureDesk desk;

    @Autowired
    private Site site;

    @Autowired
    private TestCity city;

    private String organ = "";
    private Site officer;

    @BeforeEach
    void signIn() {
        organ = city.newOrgan();
        officer = site.signedInAs(city.officer(
                organ, DisclosurePermissions.READ, DisclosurePermissions.WRITE, DisclosurePermissions.SIGN));
    }

    @Test
    void given_each_kind_of_bad_input_at_the_counter_then_it_has_its_own_sentence_and_the_text_is_still_there() {
        for (var bad : List.of(
                List.of("idno", "110105194912310021", "校验位不对"),
                List.of("idno", "110105194913310021", "不是一个日期"),
                List.of("receivedOn", "2026-02-30", "2026-02-30"),
                List.of("receivedOn", "2031-01-01", "2031"),
                List.of("organ", "11440100MB2C91834X", "机关"))) {
            var typed = new HashMap<>(Map.of(
                    "organ", organ,
                    "arrival", "counter",
                    "receivedOn", "2026-11-03",
                    "name", "林晓华",
                    "idno", "11010519491231002X",
                    "subject", "2025 年热线工单统计",
                    "topic", "hotline"));
            typed.put(bad.get(0), bad.get(1));

            var answer = officer.submit("/desk/requests/new", "/desk/requests", typed);

            assertThat(answer.status()).as(bad.toString()).isEqualTo(422);
            assertThat(said(answer, bad.get(0))).contains(bad.get(2));
            assertThat(answer.page().select("#subject").text()).isEqualTo("2025 年热线工单统计");
            assertThat(answer.page().select("#name").val()).isEqualTo("林晓华");
        }
    }

    @Test
    void given_a_case_that_is_closed_or_a_page_that_is_old_then_the_officer_is_told_and_keeps_the_text() {
        var number = number();
        var page = "/desk/requests/" + number;
        var before = officer.get(page).page();
        var typed = new HashMap<>(Map.of(
                "_csrf", before.select("input[name=_csrf]").val(),
                "version", before.select(".act input[name=version]").val(),
                "event", "extended",
                "on", "2026-11-23",
                "days", "10",
                "approvedBy", "陈主任",
                "note", "需要向三个部门核对，材料较多"));
        var answer = Map.of("event", "answered", "on", "2026-11-23", "outcome", "granted", "document", "");
        assertThat(officer.submit(page, page + "/steps", answer).status()).isEqualTo(302);

        var stale = officer.post(page + "/steps", typed);
        typed.put(
                "version",
                officer.get(page).page().select(".act input[name=version]").val());
        var closed = officer.post(page + "/steps", typed);

        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.page().select("[role=alert]").text()).contains("答复", "需要向三个部门核对，材料较多", "陈主任");
        assertThat(closed.status()).isEqualTo(422);
        assertThat(closed.page().select(".error-summary").text()).contains("办结");
        assertThat(closed.body()).contains("需要向三个部门核对，材料较多");
    }

    @Test
    void given_200_megabytes_then_every_form_says_how_large_and_how_large_it_may_be_and_memory_does_not_grow(
            @TempDir Path folder) throws IOException {
        var number = number();
        var file = large(folder, 200);
        for (var form : List.of(
                List.of("/desk/requests/" + number + "/handouts", "file", "“large.pdf”有 200 MB", "50 MB"),
                List.of("/desk/requests/" + number + "/redaction", "file", "“large.pdf”有 200 MB", "50 MB"))) {
            var before = reset();

            var answer = send(officer, form.get(0), form.get(0), form.get(1), file, Map.of());

            assertThat(answer.status()).as(form.get(0)).isEqualTo(422);
            assertThat(answer.page().select(".error-summary, [role=alert]").text())
                    .contains(form.get(2), form.get(3));
            assertThat(grown(before)).as(form.get(0)).isLessThan(100 * MEGABYTE);
        }
        var letters = "/desk/requests/" + number + "/letters";
        var before = reset();
        var seal = send(officer, letters, letters + "/seal", "seal", file, Map.of());
        assertThat(seal.status()).isEqualTo(422);
        assertThat(seal.page().select("#seal-err").text()).contains("不超过 1 MB");
        assertThat(grown(before)).isLessThan(100 * MEGABYTE);
    }

    @Test
    void given_more_than_the_server_reads_at_all_then_the_sentence_is_ours_and_the_saved_draft_is_still_there(
            @TempDir Path folder) throws IOException {
        var citizen = site.visitor();
        var typed = Map.of("name", "林晓华", "desc", "2025 年热线收到的占道施工噪声工单处理记录");
        citizen.submit(
                "/requests/new", "/requests/new", Map.of("save", "true", "name", "林晓华", "desc", typed.get("desc")));
        var before = reset();

        var answer = send(citizen, "/requests/new", "/requests/new", "att", large(folder, 300), typed);

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.page().select("main").text()).contains("太大").doesNotContain("Exception");
        assertThat(grown(before)).isLessThan(100 * MEGABYTE);
        assertThat(citizen.get("/requests/new").page().select("#desc").text()).contains("占道施工");
    }

    private String number() {
        return desk.takeOver(Caller.system("tests"), List.of(open(application(organ, RECEIVED))))
                .getFirst();
    }

    private static String said(Site.Answer answer, String field) {
        return Objects.requireNonNull(answer.page().getElementById(field + "-err"), field)
                .text();
    }

    private static Path large(Path folder, long megabytes) throws IOException {
        var file = folder.resolve("large" + megabytes + ".pdf");
        try (var content = new RandomAccessFile(file.toFile(), "rw")) {
            content.setLength(megabytes * MEGABYTE);
        }
        return file;
    }

    private static Site.Answer send(
            Site who, String page, String action, String field, Path file, Map<String, String> typed)
            throws IOException {
        var form = who.get(page).page().select("form[action=" + action + "]").first();
        assertThat(form).as(action).isNotNull();
        var head = new StringBuilder();
        form.select("input[type=hidden]").forEach(one -> part(head, one.attr("name"), one.val()));
        typed.forEach((name, value) -> part(head, name, value));
        head.append("--cut\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"large.pdf\"\r\n\r\n"
                .formatted(field));
        return who.send(HttpRequest.newBuilder(URI.create(who.address(action)))
                .header("Content-Type", "multipart/form-data; boundary=cut")
                .POST(BodyPublishers.concat(
                        BodyPublishers.ofString(head.toString()),
                        BodyPublishers.ofFile(file),
                        BodyPublishers.ofString("\r\n--cut--\r\n")))
                .build());
    }

    private static void part(StringBuilder head, String name, String value) {
        head.append("--cut\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n".formatted(name, value));
    }

    /** What lives long; an array of the whole file would stand there at once. */
    private static List<MemoryPoolMXBean> pools() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP && pool.isUsageThresholdSupported())
                .toList();
    }

    private static long reset() {
        assertThat(pools()).isNotEmpty();
        pools().forEach(MemoryPoolMXBean::resetPeakUsage);
        return peak();
    }

    private static long grown(long before) {
        return peak() - before;
    }

    private static long peak() {
        return pools().stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
    }
}
