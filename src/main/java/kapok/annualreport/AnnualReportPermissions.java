package kapok.annualreport;

/** The permissions of {@code annualreport}. */
public final class AnnualReportPermissions {
    /** See drafts and their checks. */
    public static final String READ = "annualreport.read";
    /** Draft, edit, import and check. */
    public static final String DRAFT = "annualreport.draft";
    /** Approve what somebody else drafted. */
    public static final String APPROVE = "annualreport.approve";
    /** Publish, and open a new edition. */
    public static final String PUBLISH = "annualreport.publish";
    /** Collect, check and add up the reports of subordinate organs. */
    public static final String COLLECT = "annualreport.collect";

    private AnnualReportPermissions() {}
}
