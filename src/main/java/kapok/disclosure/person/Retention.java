package kapok.disclosure.person;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import kapok.audit.AuditTrail;
import kapok.calendar.Beijing;
import kapok.law.LegalBasis;
import kapok.web.Caller;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * When an applicant's data go (个人信息保存期限). The case itself is an archive (档案) and stays, with the applicant's name; how
 * to reach the person and the numbers of papers go {@link #CONTACT} after the case was closed: so long they may be needed
 * as evidence in reconsideration and suits. What was typed and never sent goes after {@link #DRAFT}.
 */
@Component
@LegalBasis("个人信息保护法 第四十七条")
public class Retention {
    /** As the form tells the applicant. */
    static final Period CONTACT = Period.ofYears(10);
    /** Unsent applications (草稿), counted from the last change. */
    public static final Period DRAFT = Period.ofDays(14);

    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);
    private static final int BATCH = 500;

    private final ApplicantErasure erasure;
    private final AuditTrail audit;
    private final TransactionTemplate transactions;
    private final Clock clock;

    Retention(ApplicantErasure erasure, AuditTrail audit, TransactionTemplate transactions, Clock clock) {
        this.erasure = erasure;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Scheduled(cron = "0 20 3 * * *", zone = "Asia/Shanghai")
    void nightly() {
        var erased = run();
        if (erased > 0) {
            LOG.info("applicants erased={}", erased);
        }
    }

    /** Erases what is past its time; gives of how many cases. Running twice does no harm. */
    public int run() {
        var today = Beijing.today(clock);
        var before = today.minus(CONTACT);
        int all = 0;
        for (int erased = BATCH; erased == BATCH; all += erased) {
            erased = transactions.execute(_ -> batch(before, today));
        }
        return all;
    }

    private int batch(LocalDate before, LocalDate today) {
        var numbers = erasure.expired(before, BATCH);
        var erased = numbers.isEmpty() ? 0 : erasure.eraseContact(numbers, today);
        erasure.eraseMessages(numbers);
        for (var number : numbers) {
            audit.record(Caller.system("retention"), "disclosure.erase", "request", number, "保存期满，删除申请人联系方式和证件号码");
        }
        return erased;
    }
}
