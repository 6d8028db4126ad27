package kapok.annualreport.page;

import java.util.List;

/** All published reports (年度报告目录), newest year first. */
public record ReportList(List<YearGroup> years) {
    public ReportList {
        years = List.copyOf(years);
    }

    /** The reports on one year. */
    public record YearGroup(int year, List<Entry> entries) {
        public YearGroup {
            entries = List.copyOf(entries);
        }
    }

    /** One organ's report. */
    public record Entry(String title, String organ, String href, String on, int edition) {}
}
