package kapok.annualreport;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Map;
import kapok.agency.Organ;
import kapok.annualreport.page.ReportPage;
import kapok.document.DocumentFormat;
import kapok.document.Documents;
import kapok.table.TableFormat;
import kapok.table.TableSheet;
import kapok.web.JtePages;
import kapok.web.NotFound;
import kapok.web.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** A report as a file (下载): PDF, DOCX and OFD from one source, XLSX and JSON, all with the same numbers. */
@Component
class ReportFiles {
    private final Documents documents;
    private final JtePages pages;
    private final Text text;
    private final JsonMapper json;

    ReportFiles(Documents documents, JtePages pages, MessageSource messages, JsonMapper json) {
        this.documents = documents;
        this.pages = pages;
        this.text = new Text(messages, java.util.Locale.CHINA);
        this.json = json;
    }

    /** A file and what it is. */
    record ReportFile(String mediaType, byte[] bytes) {}

    /** @throws NotFound for an unknown kind */
    ReportFile file(String kind, ReportShelf.Item item) {
        var report = item.report();
        return file(
                kind,
                item.organ(),
                report.year(),
                item.form(),
                item.content(),
                report.edition(),
                ReportShelf.publishedOn(report));
    }

    /** @param on day of publication, null for a draft */
    ReportFile file(
            String kind, Organ organ, int year, Form form, Content content, int edition, @Nullable LocalDate on) {
        var figures = new ReportJson(organ, year, form, content, on);
        return switch (kind) {
            case "json" ->
                new ReportFile(
                        "application/json",
                        json.writerWithDefaultPrettyPrinter().writeValueAsBytes(figures.report(edition)));
            case "xlsx" -> new ReportFile(TableFormat.XLSX.mediaType(), table(year, figures));
            default -> {
                var format = DocumentFormat.of(kind);
                var page = new ReportViews(organ, year, form, content, text, false).page(ReportViews.Around.nothing());
                yield new ReportFile(
                        format.mediaType(), documents.bytes(format, html(page, on == null ? "" : on.toString())));
            }
        };
    }

    /** The one source of the documents. */
    String html(ReportPage page, String on) {
        return pages.render("annualreport/document", Map.of("text", text, "page", page, "on", on));
    }

    private static byte[] table(int year, ReportJson report) {
        var out = new ByteArrayOutputStream();
        var sheet = TableSheet.<ReportJson.FigureLine>of(year + "年度报告")
                .column("指标", ReportJson.FigureLine::id, 34)
                .column("名称", ReportJson.FigureLine::label, 44)
                .column("数值", ReportJson.FigureLine::value)
                .column("单位", ReportJson.FigureLine::unit)
                .column("来源", line -> source(line), 30)
                .column("记录数", ReportJson.FigureLine::records);
        try {
            sheet.write(TableFormat.XLSX, report.figures().iterator(), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static String source(ReportJson.FigureLine line) {
        return switch (line.kind()) {
            case "computed" -> "按登记计数";
            case "official" -> "官方统计：" + line.source();
            case "typed" -> "填写：" + line.source();
            default -> line.source().isBlank() ? "未知" : "未知：" + line.source();
        };
    }
}
