package kapok.document.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import kapok.support.Browser;
import kapok.support.KapokTest;
import kapok.support.Site;
import kapok.support.TestCity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

@KapokTest
class ReleaseCheckTests {
    @Autowired
    private Site site;

    @Autowired
    private TestCity city;

    @Autowired
    private CheckReleaseCommand command;

    private final Leaks leaks = new Leaks(new Random(1));

    @Test
    void an_officer_drops_files_and_is_told_what_is_in_them(@TempDir Path directory) throws IOException {
        var leak = Files.write(directory.resolve("明细.xlsx"), leaks.workbook(Leaks::hiddenSheet));
        var clean = Files.writeString(directory.resolve("说明.txt"), "没有别的内容。");
        try (var browser = Browser.open(site)) {
            var page = browser.signIn(city.officer(city.newOrgan()));
            browser.go("/desk/release-check");
            browser.demandAccessible();
            page.setInputFiles("#files", new Path[] {leak, clean});
            page.click("main form .btn-primary");
            assertThat(page.textContent("main")).contains("明细.xlsx", "1 处要处理", "隐藏的工作表", "说明.txt", "没有发现");
            browser.demandAccessible();
        }
    }

    @Test
    void given_no_file_then_it_is_said_and_strangers_must_sign_in() {
        var desk = site.signedInAs(city.officer(city.newOrgan()));
        assertThat(desk.submit("/desk/release-check", "/desk/release-check", Map.of())
                        .status())
                .isEqualTo(422);
        assertThat(site.visitor().get("/desk/release-check").status()).isNotEqualTo(200);
    }

    @Test
    void the_command_says_it_by_its_exit_code(@TempDir Path directory) throws IOException {
        var leak = Files.write(directory.resolve("a.pdf"), leaks.pdf(Leaks::blackBox));
        var clean = Files.write(directory.resolve("b.pdf"), leaks.pdf((document, random) -> {}));
        var out = new ByteArrayOutputStream();
        var sink = new PrintStream(out, true, StandardCharsets.UTF_8);
        assertThat(command.run(List.of(clean.toString()), sink, sink)).isZero();
        assertThat(command.run(List.of(leak.toString(), "--json"), sink, sink)).isOne();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("\"kind\":\"covered-text\"");
        assertThat(command.run(List.of(directory.resolve("none.pdf").toString()), sink, sink))
                .isEqualTo(2);
        assertThat(command.run(List.of(), sink, sink)).isEqualTo(2);
    }
}
