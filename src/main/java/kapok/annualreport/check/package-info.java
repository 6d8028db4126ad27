/**
 * Checks published annual reports (年度报告检查): reads them from text, HTML, DOCX, PDF or JSON, and tells what is wrong in
 * them, with the place, what is printed and what would be right.
 *
 * <p>Formats: 国办公开办函〔2021〕30号, 国办公开办函〔2019〕60号, 国办发〔2014〕32号. Start reading at {@link
 * kapok.annualreport.check.ReportChecker}; files come in through {@link kapok.annualreport.check.ReportReader}. Not here:
 * drafting a report.
 */
@NamedInterface("check")
@NullMarked
package kapok.annualreport.check;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
