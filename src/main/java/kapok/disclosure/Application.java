package kapok.disclosure;

import java.time.LocalDate;

/**
 * What comes in (申请): as the register holds it, without personal data.
 *
 * @param organ the organ asked, as its 统一社会信用代码
 * @param receivedOn the day of receipt in the sense of 第三十一条 (收到申请之日)
 * @param topic a code of {@link Topics}
 * @param subject the information asked for, in a line (所需信息的名称、文号或者特征)
 * @param delivery how it is wanted (获取方式), in words; may be empty
 */
public record Application(
        String organ,
        LocalDate receivedOn,
        Channel channel,
        ApplicantKind kind,
        String topic,
        String subject,
        String delivery) {
    /** The same, asked of another organ. */
    Application at(String other) {
        return new Application(other, receivedOn, channel, kind, topic, subject, delivery);
    }
}
