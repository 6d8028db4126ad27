package kapok.disclosure.letter;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import kapok.audit.AuditTrail;
import kapok.disclosure.DisclosureDesk;
import kapok.disclosure.application.ApplicantFiles;
import kapok.disclosure.handout.HandoutDesk;
import kapok.document.Attachment;
import kapok.document.Attachments;
import kapok.web.Caller;
import kapok.web.Text;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * The whole file of a case as one archive (案卷导出): the application, its events, what the applicant handed in, every letter, and an index with
 * the hash of each file. The same case gives the same bytes.
 */
@Component
class CaseArchive {
    private final DisclosureDesk cases;
    private final ApplicationSheet sheet;
    private final Letters letters;
    private final Attachments attachments;
    private final AuditTrail audit;
    private final JsonMapper json;

    CaseArchive(
            DisclosureDesk cases,
            ApplicationSheet sheet,
            Letters letters,
            Attachments attachments,
            AuditTrail audit,
            JsonMapper json) {
        this.cases = cases;
        this.sheet = sheet;
        this.letters = letters;
        this.attachments = attachments;
        this.audit = audit;
        this.json = json;
    }

    private record Piece(String path, String about, Attachment file) {}

    @Transactional
    public byte[] of(Caller caller, String number, Text text) {
        var request = cases.request(caller, number);
        var pieces = pieces(number);
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            put(
                    zip,
                    "index.html",
                    index(number, request.application().subject(), pieces).getBytes(StandardCharsets.UTF_8));
            put(zip, "index.json", json.writerWithDefaultPrettyPrinter().writeValueAsBytes(listed(number, pieces)));
            put(zip, "application.html", sheet.html(number, request, text).getBytes(StandardCharsets.UTF_8));
            put(zip, "events.json", json.writerWithDefaultPrettyPrinter().writeValueAsBytes(request.history()));
            for (var piece : pieces) {
                try (var in = attachments.open(piece.file())) {
                    put(zip, piece.path(), in.readAllBytes());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        audit.record(caller, "disclosure.archive", "request", number, "导出案卷，文件 " + pieces.size() + " 个");
        return bytes.toByteArray();
    }

    private List<Piece> pieces(String number) {
        var pieces = new ArrayList<Piece>();
        int at = 1;
        for (var file : attachments.of(ApplicantFiles.OF_REQUEST, number)) {
            pieces.add(new Piece("application/%02d-%s".formatted(at++, file.name()), "申请材料", file));
        }
        at = 1;
        for (var file : attachments.of(HandoutDesk.FILES, number)) {
            pieces.add(new Piece("given/%02d-%s".formatted(at++, file.name()), "随答复提供的信息", file));
        }
        at = 1;
        for (var letter : letters.of(number)) {
            for (var file : attachments.of(LetterDesk.OWNER, letter.id().toString())) {
                pieces.add(new Piece("letters/%02d-%s".formatted(at, file.name()), letter.number(), file));
            }
            at++;
        }
        return pieces;
    }

    private static Map<String, Object> listed(String number, List<Piece> pieces) {
        var files = pieces.stream()
                .map(piece -> Map.of(
                        "path", piece.path(),
                        "about", piece.about(),
                        "size", piece.file().size(),
                        "sm3", piece.file().sm3()))
                .toList();
        var index = new LinkedHashMap<String, Object>();
        index.put("request", number);
        index.put("files", files);
        return index;
    }

    private static String index(String number, String subject, List<Piece> pieces) {
        var rows = new StringBuilder("<tr><td><a href=\"application.html\">application.html</a></td><td>申请登记表</td></tr>"
                + "<tr><td><a href=\"events.json\">events.json</a></td><td>办理经过</td></tr>");
        for (var piece : pieces) {
            rows.append("<tr><td><a href=\"")
                    .append(escaped(piece.path()))
                    .append("\">")
                    .append(escaped(piece.path()))
                    .append("</a></td><td>")
                    .append(escaped(piece.about()))
                    .append("</td><td>")
                    .append(piece.file().size())
                    .append("</td><td><code>")
                    .append(piece.file().sm3())
                    .append("</code></td></tr>");
        }
        return "<!doctype html><html lang=\"zh-CN\"><meta charset=\"utf-8\"><title>" + escaped(number) + "</title><h1>"
                + escaped(number) + " " + escaped(subject) + "</h1><table><thead><tr><th>文件</th><th>说明</th><th>字节</th>"
                + "<th>SM3</th></tr></thead><tbody>" + rows + "</tbody></table>";
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static void put(ZipOutputStream zip, String path, byte[] content) throws IOException {
        var entry = new ZipEntry(path);
        entry.setLastModifiedTime(FileTime.from(Instant.EPOCH.plusSeconds(315_532_800)));
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }
}
