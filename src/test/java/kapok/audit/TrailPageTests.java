package kapok.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kapok.support.KapokTest;
import kapok.support.Site;
import kapok.support.TestCity;
import kapok.web.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;

/** The trail speaks the words of the office, not those of the program. */
@KapokTest
class TrailPageTests {
    private static final Path MAIN = Path.of("src/main/java/kapok");
    /** An act written out in full, then the kind of object where that is written out too. */
    private static final Pattern RECORDED =
            Pattern.compile("[rR]ecord\\([^;\"]*?\"([a-z0-9]+\\.[a-z0-9.-]*[a-z0-9])\",\\s*(?:\"([a-z.-]+)\")?");

    @Autowired
    private Site site;

    @Autowired
    private TestCity city;

    @Autowired
    private MessageSource messages;

    @Autowired
    private TrailSearch search;

    @Test
    void who_signed_in_is_told_in_chinese_what_was_done_to_what() {
        var organ = city.newOrgan();
        var reader = site.signedInAs(city.officer(organ, AuditPermissions.VIEW));
        var row = reader.get("/desk/audit").page().select("tbody tr").first();
        assertThat(row).isNotNull();
        assertThat(row.select("td").get(2).text()).isEqualTo("登录");
        assertThat(row.select("td").get(3).text()).startsWith("账号 ");
        var one = reader.get(row.select("td a").attr("href")).page();
        assertThat(one.select(".desk-title").text()).contains("全部留痕", "账号 ");
    }

    @Test
    void who_looks_for_an_act_by_the_name_that_the_page_shows_finds_it_and_nothing_else() {
        var organ = city.newOrgan();
        var reader = site.signedInAs(city.officer(organ, AuditPermissions.VIEW));
        assertThat(reader.get("/desk/audit").page().select("tbody tr")).hasSizeGreaterThan(0);

        var found = reader.get("/desk/audit?q=" + URLEncoder.encode("登录", StandardCharsets.UTF_8));
        assertThat(found.page().select("tbody tr td:nth-child(3)").eachText())
                .isNotEmpty()
                .allSatisfy(act -> assertThat(act).contains("登录"));
        var program = reader.get("/desk/audit?q=" + URLEncoder.encode("密码", StandardCharsets.UTF_8));
        assertThat(program.page().select("tbody tr td:nth-child(3)").eachText())
                .allSatisfy(act -> assertThat(act).contains("密码"));
    }

    @Test
    void a_program_is_found_by_what_the_page_calls_it() {
        var entry = new Entry(
                1, Instant.EPOCH, "system:retention", "retention", null, "disclosure.erase", "request", "", "", null);
        var text = new Text(messages, Locale.SIMPLIFIED_CHINESE);
        assertThat(search.of(TrailWords.who(entry, text), text).callers()).containsExactly("system:retention");
        assertThat(search.of("没有这样的事", text)).isEqualTo(new TrailSearch.Wanted("没有这样的事", List.of(), List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void every_act_that_the_program_records_has_its_words(String language) throws IOException {
        var text = new Text(messages, Locale.forLanguageTag(language));
        assertThat(recorded())
                .hasSizeGreaterThan(60)
                .allSatisfy(found ->
                        assertThat(TrailWords.action(found.group(1), text)).isNotEqualTo(found.group(1)));
    }

    @Test
    void every_kind_of_object_has_its_chinese_name() throws IOException {
        var text = new Text(messages, Locale.SIMPLIFIED_CHINESE);
        assertThat(recorded())
                .filteredOn(found -> found.group(2) != null)
                .allSatisfy(found ->
                        assertThat(TrailWords.object(found.group(2), text)).containsPattern("\\p{IsHan}"));
    }

    private static List<MatchResult> recorded() throws IOException {
        try (var files = Files.walk(MAIN)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(TrailPageTests::recorded)
                    .toList();
        }
    }

    private static Stream<MatchResult> recorded(Path file) {
        try {
            var source = Files.readString(file);
            return source.contains("AuditTrail") ? RECORDED.matcher(source).results().toList().stream() : Stream.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
