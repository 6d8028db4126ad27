package kapok.annualreport.check;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

/** Writes a sample as Word does: cells merged across with gridSpan, down with vMerge. */
final class WordFile {
    private final XWPFDocument document = new XWPFDocument();

    private record Cell(String text, int across, boolean begins, boolean continues) {
        static Cell of(String text) {
            return new Cell(text, 1, false, false);
        }
    }

    static byte[] of(SampleReport report) {
        var file = new WordFile();
        report.before()
                .forEach(line -> file.document.createParagraph().createRun().setText(line));
        file.table(report.disclosureRows().stream()
                .map(row -> row.stream().map(Cell::of).toList())
                .toList());
        file.document.createParagraph().createRun().setText("三、收到和处理政府信息公开申请情况");
        file.table(applications(report));
        file.document.createParagraph().createRun().setText("四、政府信息公开行政复议、行政诉讼情况");
        file.table(List.of(
                List.of(new Cell("行政复议", 5, true, false), new Cell("行政诉讼", 10, false, false)),
                List.of(
                        new Cell("", 5, false, true),
                        new Cell("未经复议直接起诉", 5, false, false),
                        new Cell("复议后起诉", 5, false, false)),
                report.suitValues().stream().map(Cell::of).toList()));
        SampleReport.after()
                .forEach(line -> file.document.createParagraph().createRun().setText(line));
        return file.bytes();
    }

    private static List<List<Cell>> applications(SampleReport report) {
        var rows = new ArrayList<List<Cell>>();
        String result = "";
        String group = "";
        for (var row : SampleReport.form().t3().rows()) {
            if (!row.data()) {
                result = row.parent().isEmpty() ? row.label() : result;
                group = row.label();
                continue;
            }
            var cells = new ArrayList<Cell>();
            if (row.parent().isEmpty()) {
                cells.add(new Cell(row.label(), 3, false, false));
            } else {
                cells.add(new Cell(result, 1, !result.isEmpty(), result.isEmpty()));
                result = "";
                if (row.parent().equals("result")) {
                    cells.add(new Cell(row.label(), 2, false, false));
                } else {
                    cells.add(new Cell(group, 1, !group.isEmpty(), group.isEmpty()));
                    cells.add(Cell.of(row.label()));
                    group = "";
                }
            }
            report.values(row.id()).forEach(value -> cells.add(Cell.of(value)));
            rows.add(cells);
        }
        return rows;
    }

    private void table(List<List<Cell>> rows) {
        XWPFTable table = document.createTable();
        table.removeRow(0);
        for (var cells : rows) {
            var row = table.createRow();
            while (!row.getTableCells().isEmpty()) {
                row.removeCell(0);
            }
            cells.forEach(cell -> fill(row.addNewTableCell(), cell));
        }
    }

    private static void fill(XWPFTableCell target, Cell cell) {
        target.setText(cell.text());
        var properties = target.getCTTc().addNewTcPr();
        if (cell.across() > 1) {
            properties.addNewGridSpan().setVal(BigInteger.valueOf(cell.across()));
        }
        if (cell.begins() || cell.continues()) {
            properties.addNewVMerge().setVal(cell.begins() ? STMerge.RESTART : STMerge.CONTINUE);
        }
    }

    private byte[] bytes() {
        try (var out = new ByteArrayOutputStream();
                document) {
            document.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
