package kapok.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FontsCheckupTests {
    @TempDir
    private Path fonts;

    @Test
    void given_only_fonts_that_documents_cannot_embed_then_the_packages_are_named() throws IOException {
        Files.createFile(fonts.resolve("NotoSansCJK-Regular.ttc"));
        var finding = new FontsCheckup(new FontShelf(List.of(fonts))).check();
        assertThat(finding.well()).isFalse();
        assertThat(finding.remedy()).contains("fonts-arphic-uming", "fonts-wqy-microhei", "fonts-hanazono");
    }

    @Test
    void given_the_free_fonts_of_debian_then_all_is_well_and_each_hand_is_named() throws IOException {
        for (var file : List.of("uming.ttc", "wqy-microhei.ttc", "HanaMinB.ttf")) {
            Files.createFile(fonts.resolve(file));
        }
        var finding = new FontsCheckup(new FontShelf(List.of(fonts))).check();
        assertThat(finding.well()).isTrue();
        assertThat(finding.found()).contains("宋体 uming.ttc", "黑体 wqy-microhei.ttc");
    }
}
