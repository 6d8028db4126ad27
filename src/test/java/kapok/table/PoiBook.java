package kapok.table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook as another program writes it: a title row, a date format of its own, a formula, a code typed as a number. */
final class PoiBook {
    private PoiBook() {}

    static byte[] bytes() throws IOException {
        try (var book = new XSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            var sheet = book.createSheet("数据");
            sheet.createRow(0).createCell(0).setCellValue("2018 年登记表");
            var header = sheet.createRow(1);
            var names = List.of("标题", "日期", "比例", "合计", "编号", "信用代码");
            for (int i = 0; i < names.size(); i++) {
                header.createCell(i).setCellValue(names.get(i));
            }
            var row = sheet.createRow(2);
            row.createCell(0).setCellValue(" 通知 ");
            var style = book.createCellStyle();
            style.setDataFormat(book.createDataFormat().getFormat("yyyy\"年\"m\"月\"d\"日\";@"));
            row.createCell(1).setCellValue(LocalDate.of(2018, 3, 1));
            row.getCell(1).setCellStyle(style);
            row.createCell(2).setCellValue(65.17);
            row.createCell(3).setCellFormula("58+31");
            row.createCell(4).setCellValue(42.0);
            row.createCell(5).setCellValue(440106198001011234.0);
            book.getCreationHelper().createFormulaEvaluator().evaluateAll();
            book.write(out);
            return out.toByteArray();
        }
    }
}
