package kapok.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import kapok.installation.DataDirectory;
import kapok.support.KapokTest;
import kapok.support.Site;
import kapok.web.Caller;
import kapok.web.NotFound;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@KapokTest
class AttachmentTests {
    private static final Caller OFFICER = Caller.system("test");
    private static final byte[] PNG =
            HexFormat.of().parseHex("89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489");

    @Autowired
    private Attachments attachments;

    @Autowired
    private ContentStore store;

    @Autowired
    private DataDirectory data;

    @Autowired
    private Site site;

    @Test
    void given_a_public_attachment_when_fetched_then_headers_make_it_harmless() throws IOException {
        var kept = keep("open", "关于𠮷某的通知.txt", "全文".getBytes(StandardCharsets.UTF_8));
        var answer = site.get(kept.href());
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("全文");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Content-Security-Policy")).isEqualTo("default-src 'none'; sandbox");
        assertThat(answer.headers().get("content-security-policy")).hasSize(1);
        assertThat(answer.header("Content-Disposition"))
                .startsWith("attachment;")
                .contains("filename*=UTF-8''%E5%85%B3%E4%BA%8E%F0%A0%AE%B7");
        assertThat(answer.header("Set-Cookie")).isEmpty();
    }

    @Test
    void given_an_etag_or_a_range_when_fetched_then_only_what_is_new_or_asked_for_is_sent() throws IOException {
        var kept = keep("open", "a.txt", "0123456789".getBytes(StandardCharsets.UTF_8));
        var again = site.send(
                request(kept).header("If-None-Match", '"' + kept.sm3() + '"').build());
        assertThat(again.status()).isEqualTo(304);
        var part = site.send(request(kept).header("Range", "bytes=2-4").build());
        assertThat(part.status()).isEqualTo(206);
        assertThat(part.body()).isEqualTo("234");
        assertThat(part.header("Content-Range")).isEqualTo("bytes 2-4/10");
        assertThat(site.send(request(kept).header("Range", "bytes=50-").build()).status())
                .isEqualTo(416);
    }

    @Test
    void given_a_picture_when_fetched_then_it_is_shown_in_place() throws IOException {
        assertThat(site.get(keep("open", "图.png", PNG).href()).header("Content-Disposition"))
                .startsWith("inline;");
    }

    @Test
    void given_an_attachment_that_its_owner_hides_when_fetched_then_not_found() throws IOException {
        var kept = keep("secret", "a.txt", "密".getBytes(StandardCharsets.UTF_8));
        assertThat(site.get(kept.href()).status()).isEqualTo(404);
        assertThat(site.get("/attachments/" + UUID.randomUUID()).status()).isEqualTo(404);
        assertThatThrownBy(() -> attachments.get(Caller.anybody(), kept.id())).isInstanceOf(NotFound.class);
        assertThat(attachments.get(OFFICER, kept.id())).isEqualTo(kept);
    }

    @ParameterizedTest
    @CsvSource({
        "页面.html, <html><script>alert(1)</script>, document.attachment.kind",
        "矢量.svg, <svg xmlns='http://www.w3.org/2000/svg'/>, document.attachment.kind",
        "a.pdf, MZ this is a program, document.attachment.not-what-it-claims",
        "a.docx, PK not a word file, document.attachment.not-what-it-claims",
        "a.png, %PDF-1.7, document.attachment.not-what-it-claims",
        "a.txt, <html><body>x</body></html>, document.attachment.not-what-it-claims",
        "a.txt, '', document.attachment.empty",
    })
    void given_a_file_that_is_not_what_it_claims_when_kept_then_refused(String name, String content, String code) {
        assertThatThrownBy(() -> keep("open", name, content.getBytes(StandardCharsets.UTF_8)))
                .hasMessage(code);
    }

    @Test
    void given_office_files_when_kept_then_their_inside_says_what_they_are() throws IOException {
        assertThat(keep("open", "a.ofd", zip("OFD.xml")).mediaType()).isEqualTo("application/ofd");
        assertThat(keep("open", "a.docx", zip("word/document.xml")).mediaType()).contains("wordprocessingml");
        assertThatThrownBy(() -> keep("open", "a.xlsx", zip("word/document.xml")))
                .hasMessage("document.attachment.not-what-it-claims");
    }

    @Test
    void given_equal_content_when_kept_twice_then_stored_once_and_swept_only_after_the_last() throws IOException {
        var owner = "open-" + UUID.randomUUID();
        var content = owner.getBytes(StandardCharsets.UTF_8);
        var first = keep(owner, "a.txt", content);
        var second = keep(owner, "b.txt", content);
        assertThat(first.sm3()).isEqualTo(second.sm3());
        assertThat(attachments.of("test", owner)).extracting(Attachment::name).containsExactly("a.txt", "b.txt");
        attachments.remove(first.id());
        var stored = new ContentStore.Stored(first.sm3(), false);
        assertThat(attachments.sweep(stored)).isFalse();
        attachments.removeAll("test", owner);
        assertThat(attachments.storedBefore(
                        Instant.now(java.time.Clock.systemUTC()).plusSeconds(5)))
                .contains(stored);
        assertThat(attachments.sweep(stored)).isTrue();
        assertThat(store.path(stored)).doesNotExist();
    }

    @Test
    void given_a_file_that_may_hold_personal_data_then_it_lies_encrypted_and_is_served_whole_and_in_part()
            throws IOException {
        var words = "申请人林晓华的证明材料";
        var kept = attachments.keep(
                OFFICER,
                PersonalOwner.KIND,
                "open",
                "证明.txt",
                new ByteArrayInputStream(words.getBytes(StandardCharsets.UTF_8)));

        var stored = new ContentStore.Stored(kept.sm3(), true);
        assertThat(new String(Files.readAllBytes(store.path(stored)), StandardCharsets.UTF_8))
                .doesNotContain("林晓华");
        assertThat(store.path(new ContentStore.Stored(kept.sm3(), false))).doesNotExist();
        assertThat(site.get(kept.href()).body()).isEqualTo(words);
        assertThat(site.get(kept.href()).header("Content-Length")).isEqualTo(Long.toString(kept.size()));
        var part = site.send(request(kept).header("Range", "bytes=9-17").build());
        assertThat(part.status()).isEqualTo(206);
        assertThat(part.body()).isEqualTo("林晓华");
        assertThat(attachments.sweep(stored)).isFalse();
        attachments.remove(kept.id());
        assertThat(attachments.sweep(stored)).isTrue();
        assertThat(store.path(stored)).doesNotExist();
    }

    @Test
    void given_a_refused_upload_when_over_then_nothing_is_left_aside() throws IOException {
        assertThatThrownBy(() -> keep("open", "a.pdf", PNG)).hasMessage("document.attachment.not-what-it-claims");
        try (var files = Files.list(data.child("attachments/incoming"))) {
            assertThat(files).isEmpty();
        }
    }

    private Attachment keep(String owner, String name, byte[] content) throws IOException {
        return attachments.keep(OFFICER, "test", owner, name, new ByteArrayInputStream(content));
    }

    private HttpRequest.Builder request(Attachment attachment) {
        return HttpRequest.newBuilder(URI.create(site.address(attachment.href())));
    }

    private static byte[] zip(String entry) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.putNextEntry(new ZipEntry(entry));
            zip.write('x');
        }
        return out.toByteArray();
    }
}
