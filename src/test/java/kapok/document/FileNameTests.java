package kapok.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTests {
    @ParameterizedTest
    @CsvSource({
        "通知.pdf, 通知.pdf",
        "C:\\Users\\某\\桌面\\通知.pdf, 通知.pdf",
        "../../etc/passwd, passwd",
        "𠮷野家😀公告.docx, 𠮷野家😀公告.docx",
        ".htaccess, htaccess",
        "a<b>c|d?.txt, a_b_c_d_.txt",
        "CON.txt, _CON.txt",
        "'. . ', 附件",
    })
    void given_a_name_when_cleaned_then_only_what_is_harmless_remains(String raw, String clean) {
        assertThat(FileName.clean(raw)).isEqualTo(clean);
    }

    @Test
    void given_hidden_characters_when_cleaned_then_the_true_extension_shows() {
        assertThat(FileName.clean("通知\u202Efdp.exe")).isEqualTo("通知fdp.exe");
        assertThat(FileName.clean("a\u0000b\r\n.pdf")).isEqualTo("ab.pdf");
        assertThat(FileName.extension("通知fdp.EXE")).isEqualTo("exe");
    }

    @Test
    void given_a_long_name_when_cleaned_then_it_keeps_its_extension() {
        assertThat(FileName.clean("长𠮷".repeat(100) + ".docx"))
                .endsWith(".docx")
                .matches(name -> name.codePointCount(0, name.length()) == 120);
    }
}
