package kapok.annualreport;

import kapok.annualreport.check.ReportInput;
import kapok.annualreport.check.ReportReader;
import kapok.annualreport.check.UnreadableReport;
import kapok.web.RuleViolation;
import org.springframework.stereotype.Component;

/** Reads a report that somebody handed in: JSON, DOCX, PDF, HTML or text (读入报告). */
@Component
class ReportIntake {
    /** @throws RuleViolation saying in Chinese why it cannot be read */
    ReportInput read(String fileName, byte[] file) {
        try {
            return ReportReader.read(fileName, file);
        } catch (UnreadableReport unreadable) {
            throw new RuleViolation(
                    "annualreport.collection.unreadable", java.util.Objects.toString(unreadable.getMessage(), ""));
        }
    }
}
