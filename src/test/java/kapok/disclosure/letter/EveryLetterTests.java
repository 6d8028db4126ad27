package kapok.disclosure.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import kapok.disclosure.Applicant;
import kapok.disclosure.ApplicantKind;
import kapok.disclosure.Application;
import kapok.disclosure.Channel;
import kapok.disclosure.DisclosureDesk;
import kapok.disclosure.DisclosurePermissions;
import kapok.disclosure.Outcome;
import kapok.disclosure.ProcessingFee;
import kapok.disclosure.RequestEvent;
import kapok.disclosure.RequestEvent.Consulted;
import kapok.disclosure.RequestEvent.Opinion;
import kapok.disclosure.RequestEvent.Way;
import kapok.document.DocumentFormat;
import kapok.document.Documents;
import kapok.support.KapokTest;
import kapok.support.Site;
import kapok.support.TestCity;
import kapok.web.Caller;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Each kind of letter from a case that calls for it (各种文书): to whom, from which organ, with all that it must say. */
@KapokTest
class EveryLetterTests {
    private static final LocalDate RECEIVED = LocalDate.of(2026, 11, 16);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final String[] ALL = {
        DisclosurePermissions.READ, DisclosurePermissions.WRITE, DisclosurePermissions.SIGN
    };
    private static final String LONG = "关于进一步优化全市政务服务大厅综合窗口设置和跨部门联办事项流程再造工作的请示及其附件（含会议纪要）".repeat(4);

    @Autowired
    private LetterDesk letters;

    @Autowired
    private DisclosureDesk cases;

    @Autowired
    private Documents documents;

    @Autowired
    private TestCity city;

    @Autowired
    private Site site;

    private String organ = "";
    private Caller officer = Caller.system("tests");

    @BeforeEach
    void open() {
        city.government();
        organ = city.newOrgan();
        officer = city.caller(organ, ALL);
    }

    @Test
    void every_kind_of_letter_is_complete_on_paper_even_with_the_longest_words() throws IOException {
        var made = new EnumMap<LetterKind, Letter>(LetterKind.class);
        for (var occasion : occasions().entrySet()) {
            var number = registered(LONG.substring(0, 190));
            occasion.getValue().forEach(event -> record(number, event));
            made.put(occasion.getKey(), drafted(number, occasion.getKey()));
        }
        assertThat(made).containsOnlyKeys(LetterKind.values());
        for (var letter : made.values()) {
            assertThat(letter.words().missing()).as(letter.kind().name()).isEmpty();
            var text = pdf(letter);
            assertThat(text)
                    .as(letter.kind().name())
                    .contains(letter.words().title(), "2026年11月23日")
                    .doesNotContain("{", "}", "null");
            letter.words().paragraphs().forEach(line -> assertThat(text).contains(line.replaceAll("\\s", "")));
        }
    }

    private static Map<LetterKind, List<RequestEvent>> occasions() {
        var third = new RequestEvent.OpinionAsked(Consulted.THIRD_PARTY, LONG.substring(0, 100));
        var by = LocalDate.of(2026, 12, 8);
        var all = new EnumMap<LetterKind, List<RequestEvent>>(LetterKind.class);
        all.put(LetterKind.RECEIPT, List.of());
        all.put(LetterKind.CORRECTION, List.of(new RequestEvent.CorrectionAsked(by, LONG)));
        all.put(LetterKind.REASONS, List.of(new RequestEvent.ReasonsAsked(by, LONG)));
        all.put(
                LetterKind.POSTPONEMENT,
                List.of(
                        new RequestEvent.ReasonsAsked(by, "说明用途。"),
                        new RequestEvent.ReasonsGiven("研究。"),
                        new RequestEvent.Postponed(LocalDate.of(2027, 3, 31), LONG)));
        all.put(LetterKind.EXTENSION, List.of(new RequestEvent.Extended(20, LONG, "罗永强", null)));
        all.put(LetterKind.OPINION_THIRD_PARTY, List.of(third));
        all.put(
                LetterKind.OPINION_CO_PRODUCER,
                List.of(new RequestEvent.OpinionAsked(Consulted.CO_PRODUCER, "某市交通运输局")));
        all.put(LetterKind.OPINION_OTHER_ORGAN, List.of(new RequestEvent.OpinionAsked(Consulted.OTHER_ORGAN, "某市保密局")));
        all.put(LetterKind.OPINION_NOTICE, List.of(third));
        all.put(
                LetterKind.OVERRULED,
                List.of(
                        third,
                        new RequestEvent.OpinionGiven(Consulted.THIRD_PARTY, 1, Opinion.OBJECTS, ""),
                        new RequestEvent.OpinionAsked(Consulted.OTHER_ORGAN, "某市保密局"),
                        new RequestEvent.ObjectionOverruled(1, LONG)));
        all.put(LetterKind.FEE, List.of(new RequestEvent.FeeAsked(ProcessingFee.PAGES, 68, BigDecimal.valueOf(380))));
        all.put(
                LetterKind.REPLY,
                List.of(new RequestEvent.Answered(
                        Outcome.PARTIAL, "", LONG.repeat(4), List.of(Outcome.ADMIN_QUERY, Outcome.PRIVACY), "")));
        all.put(LetterKind.ENDED, List.of(new RequestEvent.Withdrawn("")));
        all.put(
                LetterKind.RECORD_CORRECTION,
                List.of(
                        new RequestEvent.RecordCorrectionAsked("姓名有误。"),
                        new RequestEvent.RecordCorrected(RequestEvent.Correction.REFUSED, LONG)));
        all.put(LetterKind.TRANSFER, List.of());
        return all;
    }

    private Letter drafted(String number, LetterKind kind) {
        if (kind == LetterKind.TRANSFER) {
            record(number, new RequestEvent.Transferred(city.newOrgan(), "由其制作。"));
        }
        return letters.readable(officer, letters.draft(officer, number, kind));
    }

    @Test
    void given_two_third_parties_then_each_gets_its_own_letter_and_the_notice_goes_to_who_objected() {
        var number = registered("测试");
        record(number, new RequestEvent.OpinionAsked(Consulted.THIRD_PARTY, "甲公司"));
        record(number, new RequestEvent.OpinionAsked(Consulted.THIRD_PARTY, "乙公司"));
        record(number, new RequestEvent.OpinionGiven(Consulted.THIRD_PARTY, 1, Opinion.OBJECTS, ""));
        record(number, new RequestEvent.ObjectionOverruled(1, "涉及公共安全。"));

        assertThat(to(number, "opinion_third_party.1")).isEqualTo("甲公司");
        assertThat(to(number, "opinion_third_party.2")).isEqualTo("乙公司");
        assertThat(to(number, "overruled")).isEqualTo("甲公司");
        var desk = site.signedInAs(city.officer(organ, ALL));
        assertThat(desk.get("/desk/requests/" + number + "/letters").body())
                .contains("政府信息公开申请征求意见书（甲公司）", "政府信息公开申请征求意见书（乙公司）");
    }

    private String to(String number, String occasion) {
        return letters.readable(officer, letters.draft(officer, number, occasion))
                .words()
                .to();
    }

    @Test
    void given_a_letter_reached_the_third_party_then_its_time_to_answer_runs_from_that_day() {
        var number = registered("测试");
        record(number, new RequestEvent.OpinionAsked(Consulted.THIRD_PARTY, "甲公司"));
        var id = letters.draft(officer, number, LetterKind.OPINION_THIRD_PARTY);
        letters.sign(officer, id, 0);
        letters.deliver(officer, id, 1, Way.MAIL, "XA123", TODAY);

        assertThat(cases.request(officer, number).inquiries().getFirst().served())
                .isEqualTo(TODAY);
    }

    @Test
    void given_a_call_for_payment_was_delivered_then_the_case_knows_from_when_the_time_to_pay_runs() {
        var number = registered("测试");
        record(number, new RequestEvent.FeeAsked(ProcessingFee.PAGES, 68, BigDecimal.valueOf(380)));
        var id = letters.draft(officer, number, LetterKind.FEE);
        assertThat(String.join("", letters.readable(officer, id).words().paragraphs()))
                .contains("第四十二条", "国办函〔2020〕109号", "按量计收", "共68页", "31至100页的部分每页10元", "人民币380元", "20个工作日");
        letters.sign(officer, id, 0);
        letters.deliver(officer, id, 1, Way.COUNTER, "本人签收", TODAY);

        var fee = cases.request(officer, number).fee();
        assertThat(fee).isNotNull();
        assertThat(fee.served()).isEqualTo(TODAY);
    }

    @Test
    void given_a_request_handed_on_then_the_organ_that_did_so_tells_the_applicant() {
        var number = registered("测试");
        var other = city.newOrgan();
        var desk = site.signedInAs(city.officer(organ, ALL));
        record(number, new RequestEvent.Transferred(other, "由其制作。"));

        var page = "/desk/requests/" + number + "/letters";
        assertThat(desk.get(page).body()).contains("政府信息公开申请转送告知书");
        var letter = letters.readable(officer, letters.draft(officer, number, LetterKind.TRANSFER));
        assertThat(letter.organ()).isEqualTo(organ);
        assertThat(desk.get("/desk/requests/" + number).status()).isEqualTo(200);
        var successor = site.signedInAs(city.officer(other, ALL));
        assertThat(successor.get(page).page().select("button[name=kind][value=transfer]"))
                .isEmpty();
    }

    @Test
    void given_a_part_withheld_on_several_grounds_then_one_that_is_a_refusal_sends_the_applicant_to_review_first() {
        var number = registered("测试");
        record(
                number,
                new RequestEvent.Answered(
                        Outcome.PARTIAL, "", "理由。", List.of(Outcome.ADMIN_QUERY, Outcome.PRIVACY), ""));
        var letter = letters.readable(officer, letters.draft(officer, number, LetterKind.REPLY));
        assertThat(String.join("", letter.words().paragraphs())).contains("应当先自收到本答复书之日起六十日内向");
    }

    @Test
    void given_a_refusal_to_correct_a_record_then_the_letter_tells_where_to_contest_it() {
        assertThat(recordCorrection(RequestEvent.Correction.REFUSED))
                .contains("自收到本告知书之日起六十日内向", "申请行政复议", "六个月内向人民法院提起行政诉讼");
        assertThat(recordCorrection(RequestEvent.Correction.CORRECTED)).doesNotContain("行政复议");
    }

    private String recordCorrection(RequestEvent.Correction result) {
        var number = registered("测试");
        record(number, new RequestEvent.RecordCorrectionAsked("姓名有误。"));
        record(number, new RequestEvent.RecordCorrected(result, "已核对档案。"));
        return String.join(
                "",
                letters.readable(officer, letters.draft(officer, number, LetterKind.RECORD_CORRECTION))
                        .words()
                        .paragraphs());
    }

    @Test
    void a_day_until_which_something_must_happen_is_told_to_be_the_last_of_its_period() {
        var number = registered("测试");
        record(number, new RequestEvent.CorrectionAsked(LocalDate.of(2026, 12, 8), "请写明年份。"));
        var letter = letters.readable(officer, letters.draft(officer, number, LetterKind.CORRECTION));
        assertThat(String.join("", letter.words().paragraphs())).contains("于2026年12月8日前（含当日）补正");
    }

    private String registered(String subject) {
        var person = new Applicant("何志远", Applicant.Paper.NONE, Applicant.Contact.NONE, null, null);
        var application = new Application(
                organ, RECEIVED, Channel.IN_PERSON, ApplicantKind.NATURAL_PERSON, "hotline", subject, "电子邮件");
        return cases.register(officer, application, person);
    }

    private void record(String number, RequestEvent event) {
        cases.record(officer, number, cases.request(officer, number).steps(), TODAY, event);
    }

    private String pdf(Letter letter) throws IOException {
        var bytes = documents.bytes(DocumentFormat.PDF, letters.html(letter));
        try (var document = Loader.loadPDF(bytes)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s", "").replaceAll("—\\d+—", "");
        }
    }
}
