package kapok.table;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Iterator;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** Writes XLSX: bold header that stays in sight, typed numbers and dates; a new sheet where one is full. */
final class XlsxSheet<T> {
    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");
    private static final int FLUSH_EVERY = 500;
    /** Rows of one sheet; an Excel limit. */
    private static final int SHEET_ROWS = 1_048_576;
    /** Characters of one cell; an Excel limit, beyond which it calls the file damaged. */
    private static final int CELL = 32_767;

    private static final String CUT = "……（超出 Excel 单元格上限，全文见 CSV）";

    private final String name;
    private final List<TableSheet.Column<T>> columns;

    private XlsxSheet(String name, List<TableSheet.Column<T>> columns) {
        this.name = sheetName(name);
        this.columns = columns;
    }

    static <T> void write(String name, List<TableSheet.Column<T>> columns, Iterator<? extends T> rows, OutputStream out)
            throws IOException {
        var sheet = new XlsxSheet<>(name, columns);
        var workbook = new Workbook(new OpenEnded(out), "Kapok", "1.0");
        var number = 1;
        do {
            sheet.fill(workbook.newWorksheet(number == 1 ? sheet.name : sheet.name + " " + number), rows);
            number++;
        } while (rows.hasNext());
        workbook.finish();
        out.flush();
    }

    private void fill(Worksheet sheet, Iterator<? extends T> rows) throws IOException {
        for (int i = 0; i < columns.size(); i++) {
            sheet.width(i, columns.get(i).width());
            sheet.inlineString(0, i, XmlText.encode(columns.get(i).header()));
            sheet.style(0, i)
                    .bold()
                    .fillColor("EEF1EC")
                    .verticalAlignment("center")
                    .wrapText(true)
                    .set();
        }
        sheet.freezePane(0, 1);
        for (int at = 1; rows.hasNext() && at < SHEET_ROWS; at++) {
            line(sheet, at, rows.next());
            if (at % FLUSH_EVERY == 0) {
                sheet.flush();
            }
        }
        sheet.finish();
    }

    private void line(Worksheet sheet, int at, T row) {
        for (int i = 0; i < columns.size(); i++) {
            cell(sheet, at, i, columns.get(i).value().apply(row));
        }
    }

    private static void cell(Worksheet sheet, int row, int column, @Nullable Object value) {
        switch (value) {
            case null -> {}
            case Number number -> sheet.value(row, column, number);
            case Boolean yes -> sheet.inlineString(row, column, yes ? "是" : "否");
            case LocalDate day -> {
                sheet.value(row, column, day);
                sheet.style(row, column).format("yyyy-mm-dd").set();
            }
            case Instant moment -> {
                sheet.value(row, column, moment.atZone(BEIJING).toLocalDateTime());
                sheet.style(row, column).format("yyyy-mm-dd hh:mm:ss").set();
            }
            case Object other -> sheet.inlineString(row, column, fitting(XmlText.encode(other.toString())));
        }
    }

    private static String fitting(String text) {
        return text.length() <= CELL ? text : text.substring(0, CELL - CUT.length()) + CUT;
    }

    private static String sheetName(String name) {
        var allowed = name.replaceAll("[\\[\\]:*?/\\\\'\\p{Cntrl}]", " ").strip();
        return allowed.isEmpty() ? "1" : allowed.substring(0, Math.min(28, allowed.length()));
    }

    /** The workbook closes what it writes to; an answer to a browser is not ours to close. */
    private static final class OpenEnded extends java.io.FilterOutputStream {
        OpenEnded(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
