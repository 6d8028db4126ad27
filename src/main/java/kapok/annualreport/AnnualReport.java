package kapok.annualreport;

import java.time.LocalDate;
import kapok.web.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * One edition of an organ's report on one year (年度报告). Immutable: each duty returns it as it then stands.
 *
 * @param format 2018, 2019 or 2021
 * @param reason why there is a second edition; empty for the first
 * @param editor who last changed a number or a sentence
 * @param checker who signed for the check that still holds
 * @param version raised by each change
 */
record AnnualReport(
        long id,
        String organ,
        int year,
        String format,
        int edition,
        String reason,
        Stage stage,
        String editor,
        @Nullable String checker,
        int version) {

    boolean published() {
        return stage instanceof Stage.Published;
    }

    /**
     * After a change of its content it is a draft again (退回起草).
     *
     * @throws RuleViolation {@code annualreport.frozen-edition} once published
     */
    AnnualReport edited(Signature by) {
        return switch (stage) {
            case Stage.Draft _, Stage.Checked _, Stage.Approved _ ->
                new AnnualReport(id, organ, year, format, edition, reason, new Stage.Draft(by), by.id(), null, version);
            case Stage.Published _ ->
                throw new RuleViolation("annualreport.frozen-edition", String.valueOf(year), edition);
        };
    }

    /** Signs that all duties are done (核对). */
    AnnualReport check(Signature by) {
        return switch (stage) {
            case Stage.Draft _ -> at(new Stage.Checked(by), by.id());
            case Stage.Checked _, Stage.Approved _, Stage.Published _ ->
                throw new RuleViolation("annualreport.not-draft");
        };
    }

    /**
     * Agrees (审核).
     *
     * @throws RuleViolation {@code annualreport.same-person} if the same person edited or checked it
     */
    AnnualReport approve(Signature by) {
        return switch (stage) {
            case Stage.Checked _ -> {
                if (by.id().equals(editor) || by.id().equals(checker)) {
                    throw new RuleViolation("annualreport.same-person");
                }
                yield at(new Stage.Approved(by), checker);
            }
            case Stage.Draft _, Stage.Approved _, Stage.Published _ ->
                throw new RuleViolation("annualreport.not-checked");
        };
    }

    /** Makes it public and freezes it (发布). */
    AnnualReport publish(Signature by, LocalDate today) {
        return switch (stage) {
            case Stage.Approved _ -> at(new Stage.Published(by, today), checker);
            case Stage.Draft _, Stage.Checked _, Stage.Published _ ->
                throw new RuleViolation("annualreport.not-approved");
        };
    }

    private AnnualReport at(Stage next, @Nullable String checkedBy) {
        return new AnnualReport(id, organ, year, format, edition, reason, next, editor, checkedBy, version);
    }
}
