/**
 * Annual reports on government information disclosure (政府信息公开工作年度报告): drafted from the figures, checked,
 * approved, published and frozen; and, on the supervising side, collected and added up.
 *
 * <p>Law: 政府信息公开条例 第四十九条、第五十条; the national formats of 2018 and before, 2019 and 2021. Start reading at
 * {@link kapok.annualreport.AnnualReportDesk}. Not here: counting. Every number comes from {@code kapok.figure}.
 */
@ApplicationModule(
        allowedDependencies = {"law", "web", "audit", "installation", "table", "document", "figure", "agency"})
@NullMarked
package kapok.annualreport;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
