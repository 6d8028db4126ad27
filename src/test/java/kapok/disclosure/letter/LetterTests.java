package kapok.disclosure.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import kapok.disclosure.Applicant;
import kapok.disclosure.ApplicantKind;
import kapok.disclosure.Application;
import kapok.disclosure.Channel;
import kapok.disclosure.DisclosureDesk;
import kapok.disclosure.DisclosurePermissions;
import kapok.disclosure.Outcome;
import kapok.disclosure.RequestEvent;
import kapok.disclosure.RequestEvent.Way;
import kapok.law.Regime;
import kapok.support.KapokTest;
import kapok.support.Site;
import kapok.support.TestCity;
import kapok.web.Caller;
import kapok.web.NotFound;
import kapok.web.RuleViolation;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@KapokTest
class LetterTests {
    private static final LocalDate RECEIVED = LocalDate.of(2026, 11, 3);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final String[] ALL = {
        DisclosurePermissions.READ, DisclosurePermissions.WRITE, DisclosurePermissions.SIGN
    };

    @Autowired
    private LetterDesk letters;

    @Autowired
    private DeliveredLetters delivered;

    @Autowired
    private DisclosureDesk cases;

    @Autowired
    private TestCity city;

    @Autowired
    private Site site;

    private String organ = "";
    private Caller officer = Caller.system("tests");

    @BeforeEach
    void open() {
        organ = city.newOrgan();
        officer = city.caller(organ, ALL);
    }

    @Test
    void given_a_partial_disclosure_then_the_reply_states_articles_reasons_and_that_review_comes_first()
            throws IOException {
        var number =
                answered(new RequestEvent.Answered(Outcome.PARTIAL, "", "名单中的住址涉及个人隐私。", List.of(Outcome.PRIVACY), ""));
        var id = letters.draft(officer, number, LetterKind.REPLY);
        letters.sign(officer, id, 0);
        var letter = letters.readable(officer, id);
        var text = pdf(number, letter);
        assertThat(text)
                .contains("政府信息公开申请答复书", letter.number(), "何志远：", "2026年11月3日", number)
                .contains("第三十七条", "部分公开", "名单中的住址涉及个人隐私", "第十五条")
                .contains("应当先自收到本答复书之日起六十日内向上一级人民政府申请行政复议", "2026年11月23日");
        assertThat(letter.number()).endsWith("公复〔2026〕1号");
    }

    @Test
    void when_its_delivery_is_recorded_then_today_already_stands_in_the_form() {
        var number = answered(new RequestEvent.Answered(Outcome.REPEAT, "", "本机关已于十月答复。", List.of(), ""));
        var id = letters.draft(officer, number, LetterKind.REPLY);
        letters.sign(officer, id, 0);
        var page = site.signedInAs(city.officer(organ, ALL)).get("/desk/requests/letters/" + id);
        assertThat(page.page().select("#on").attr("value")).isEqualTo(TODAY.toString());
    }

    @Test
    void given_an_answer_that_is_no_refusal_then_court_is_open_at_once() {
        var number = answered(new RequestEvent.Answered(Outcome.REPEAT, "", "本机关已于十月答复。", List.of(), ""));
        var text = words(letters.draft(officer, number, LetterKind.REPLY));
        assertThat(text).contains("第三十六条第六项", "六个月内向人民法院提起行政诉讼").doesNotContain("应当先");
    }

    @Test
    void every_outcome_has_its_sentence_with_its_article() {
        for (var outcome : Outcome.under(Regime.OF_2019)) {
            var ending = ReplyWords.ending(outcome, Regime.OF_2019);
            assertThat(ending).as(outcome.name()).endsWith("。");
            if (outcome == Outcome.WITHDRAWN || outcome == Outcome.MERGED) {
                assertThat(ending).doesNotContain("条例");
            } else {
                assertThat(ending).as(outcome.name()).contains("《中华人民共和国政府信息公开条例》第");
            }
        }
    }

    @Test
    void given_a_call_for_correction_then_its_letter_says_what_and_by_when_and_what_else_happens() {
        var number = registered(LocalDate.of(2026, 11, 18));
        record(number, new RequestEvent.CorrectionAsked(LocalDate.of(2026, 12, 1), "请写明文件的年份。"));
        var text = words(letters.draft(officer, number, LetterKind.CORRECTION));
        assertThat(text).contains("第三十条", "2026年12月1日", "请写明文件的年份。", "视为放弃申请");
    }

    @Test
    void given_a_third_party_is_asked_then_letters_to_both_are_wanted() {
        var number = registered();
        record(number, new RequestEvent.OpinionAsked(RequestEvent.Consulted.THIRD_PARTY, "甲公司"));
        assertThat(letters.wanted(officer, number, cases.request(officer, number)))
                .extracting(Occasion::kind)
                .contains(LetterKind.OPINION_THIRD_PARTY, LetterKind.OPINION_NOTICE)
                .doesNotContain(LetterKind.OPINION_CO_PRODUCER, LetterKind.REPLY);
        var letter = letters.readable(officer, letters.draft(officer, number, LetterKind.OPINION_THIRD_PARTY));
        assertThat(letter.words().to()).isEqualTo("甲公司");
        assertThat(String.join("", letter.words().paragraphs()))
                .contains("15个工作日", "第三十二条")
                .doesNotContain("何志远");
    }

    @Test
    void given_what_the_law_demands_was_cut_out_then_the_letter_cannot_be_signed() {
        var number = answered(new RequestEvent.Answered(Outcome.PROCESS, "", "该件是内部请示。", List.of(), ""));
        var id = letters.draft(officer, number, LetterKind.REPLY);
        var words = letters.readable(officer, id).words();
        letters.write(
                officer,
                id,
                0,
                words.to(),
                words.paragraphs().subList(0, words.paragraphs().size() - 1));
        assertThatThrownBy(() -> letters.sign(officer, id, 1))
                .hasMessage("disclosure.letter.missing")
                .satisfies(refused ->
                        assertThat(((RuleViolation) refused).arguments()[0]).isEqualTo("救济途径"));
    }

    @Test
    void given_two_must_sign_then_the_same_person_cannot_sign_twice() {
        letters.setRule(officer, organ, "测公复", true);
        var id = letters.draft(officer, answered(new RequestEvent.Answered(Outcome.GRANTED, "")), LetterKind.REPLY);
        letters.sign(officer, id, 0);
        assertThat(letters.readable(officer, id).stage()).isEqualTo(Letter.Stage.SIGNED);
        assertThatThrownBy(() -> letters.sign(officer, id, 1)).hasMessage("disclosure.letter.second-person");
        letters.sign(city.caller(organ, ALL), id, 1);
        assertThat(letters.readable(officer, id).number()).isEqualTo("测公复〔2026〕1号");
    }

    @Test
    void
            given_a_letter_waits_for_its_second_signature_then_it_is_on_the_desk_of_whoever_may_give_it_and_of_nobody_else() {
        letters.setRule(officer, organ, "测公复", true);
        var first = site.signedInAs(city.officer(organ, ALL));
        var second = site.signedInAs(city.officer(organ, ALL));
        var writer = site.signedInAs(city.officer(organ, DisclosurePermissions.READ, DisclosurePermissions.WRITE));
        var number = answered(new RequestEvent.Answered(Outcome.GRANTED, ""));
        var id = letters.draft(officer, number, LetterKind.REPLY);
        var letter = "/desk/requests/letters/" + id;
        assertThat(toSign(first)).isEqualTo("1");

        first.submit(letter, letter + "/signature", Map.of());

        assertThat(toSign(first)).as("who signed first").isEmpty();
        assertThat(toSign(second)).isEqualTo("1");
        assertThat(toSign(writer)).isEmpty();
        assertThat(second.get("/desk/requests?tab=sign").page().select("tbody").text())
                .contains(number);

        second.submit(letter, letter + "/signature", Map.of());
        assertThat(toSign(second)).isEmpty();
    }

    /** The number beside 待签发的文书 on the desk's first page. */
    private static String toSign(Site desk) {
        return desk.get("/desk")
                .page()
                .select("#waiting a[href='/desk/requests?tab=sign'] b")
                .text();
    }

    @Test
    void given_a_delivered_reply_then_its_applicant_gets_three_formats_and_the_case_knows() {
        var number = answered(new RequestEvent.Answered(Outcome.GRANTED, ""));
        var id = letters.draft(officer, number, LetterKind.REPLY);
        letters.sign(officer, id, 0);
        var text = new kapok.web.Text(
                new org.springframework.context.support.StaticMessageSource(), java.util.Locale.ROOT);
        assertThat(delivered.of(number, text)).isEmpty();
        assertThatThrownBy(() -> letters.deliver(officer, id, 1, Way.MAIL, "", TODAY))
                .hasMessage("disclosure.letter.proof-missing");
        letters.deliver(officer, id, 1, Way.ONLINE, "", TODAY);
        assertThat(delivered.of(number, text)).extracting(one -> one.type()).containsExactly("PDF", "DOCX", "OFD");
        assertThat(cases.request(officer, number).delivered()).isTrue();
        assertThatThrownBy(() -> delivered.file(registered(), UUID.randomUUID()))
                .isInstanceOf(NotFound.class);
        assertThat(site.visitor()
                        .get("/requests/track/letters/" + UUID.randomUUID())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void the_whole_file_of_a_case_is_one_archive_with_an_index_and_the_same_each_time() throws IOException {
        var number = answered(new RequestEvent.Answered(Outcome.GRANTED, ""));
        letters.sign(officer, letters.draft(officer, number, LetterKind.REPLY), 0);
        var login = city.officer(organ, ALL);
        var archive = site.signedInAs(login).download("/desk/requests/" + number + "/archive.zip");
        var names = new ArrayList<String>();
        var sheet = "";
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive), StandardCharsets.UTF_8)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
                if (entry.getName().equals("application.html")) {
                    sheet = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                }
                if (entry.getName().equals("index.json")) {
                    assertThat(new String(zip.readAllBytes(), StandardCharsets.UTF_8))
                            .contains("\"sm3\"", "letters/01-");
                }
            }
        }
        assertThat(sheet).contains("申请登记表", "2025年热线工单统计", "何*远").doesNotContain("何志远");
        assertThat(names)
                .startsWith("index.html", "index.json", "application.html", "events.json")
                .anyMatch(name -> name.endsWith(".ofd"));
        assertThat(site.signedInAs(login).download("/desk/requests/" + number + "/archive.zip"))
                .isEqualTo(archive);
    }

    @Test
    void an_officer_drafts_signs_and_delivers_on_the_pages() {
        var number = answered(new RequestEvent.Answered(Outcome.GRANTED, ""));
        var desk = site.signedInAs(city.officer(organ, ALL));
        var list = "/desk/requests/" + number + "/letters";
        var page = desk.submit(list, list, Map.of("kind", "reply")).location();
        assertThat(desk.get(page).body()).contains("政府信息公开申请答复书", "何志远");
        assertThat(desk.get(page + "/preview.pdf").status()).isEqualTo(200);
        var signed = desk.submit(page, page + "/signature", Map.of());
        assertThat(signed.location()).isEqualTo(page);
        var refused = desk.submit(page, page + "/delivery", Map.of("way", "mail", "on", "2026-11-23"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select("#on").val()).as("what was typed").isEqualTo("2026-11-23");
        assertThat(refused.page().select("#proof-err").text()).contains("邮件号");
        desk.submit(page, page + "/delivery", Map.of("way", "mail", "proof", "XA123", "on", "2026-11-23"));
        assertThat(desk.get(list).body()).contains("已送达");
        var stranger = site.signedInAs(city.officer(city.newOrgan(), ALL));
        assertThat(stranger.get(page).status()).isEqualTo(403);
    }

    @Test
    void given_a_file_that_gives_something_away_then_the_answer_waits_until_somebody_answers_for_it() {
        var number = answered(new RequestEvent.Answered(Outcome.GRANTED, ""));
        var id = letters.draft(officer, number, LetterKind.REPLY);
        letters.sign(officer, id, 0);
        var desk = site.signedInAs(city.officer(organ, ALL));
        var page = "/desk/requests/" + number + "/handouts";
        desk.upload(page, page, Map.of(), "file", "名单.txt", "联系电话 13800138000".getBytes(StandardCharsets.UTF_8));
        assertThat(desk.get(page).body()).contains("名单.txt", "个人信息", "138****8000", "1 处待处理");
        assertThatThrownBy(() -> letters.deliver(officer, id, 1, Way.ONLINE, "", TODAY))
                .hasMessage("disclosure.handout.unanswered");
        var form = desk.get(page).page().select("form[action$=/answers]").attr("action");
        assertThat(desk.submit(page, form, Map.of("reason", "")).status()).isEqualTo(422);
        desk.submit(page, form, Map.of("reason", "是机关对外公布的电话。"));
        assertThat(desk.get(page).body()).contains("是机关对外公布的电话。").doesNotContain("待处理");
        var keys = new org.springframework.context.support.StaticMessageSource();
        keys.setUseCodeAsDefaultMessage(true);
        var text = new kapok.web.Text(keys, java.util.Locale.ROOT);
        letters.deliver(officer, id, 1, Way.ONLINE, "", TODAY);
        assertThat(delivered.of(number, text)).extracting(one -> one.title()).contains("名单.txt");
    }

    @Test
    void given_a_decision_was_told_then_no_second_letter_tells_it_but_one_made_anew_is_told() {
        var number = answered(new RequestEvent.Answered(Outcome.GRANTED, ""));
        var first = letters.draft(officer, number, LetterKind.REPLY);
        var second = letters.draft(officer, number, LetterKind.REPLY);
        letters.sign(officer, first, 0);
        letters.sign(officer, second, 0);
        letters.deliver(officer, first, 1, Way.ONLINE, "", TODAY);

        var desk = site.signedInAs(city.officer(organ, ALL));
        var page = "/desk/requests/letters/" + second;
        var again = desk.submit(page, page + "/delivery", Map.of("way", "online", "on", TODAY.toString()));
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.page().select(".error-summary").text()).contains("已经送达，不能再发一份");
        assertThat(letters.wanted(officer, number, cases.request(officer, number)))
                .extracting(Occasion::kind)
                .doesNotContain(LetterKind.REPLY);
        record(number, new RequestEvent.DecisionCorrected(RequestEvent.Cause.REVIEW, 15, "撤销，重新答复。"));
        record(number, new RequestEvent.Answered(Outcome.PRIVACY, "", "第三方不同意。", List.of(), ""));
        assertThat(words(letters.draft(officer, number, LetterKind.REPLY))).contains("个人隐私");
    }

    @Test
    void given_two_write_at_once_then_the_second_is_told_and_keeps_the_text() {
        var number = answered(new RequestEvent.Answered(Outcome.GRANTED, ""));
        var id = letters.draft(officer, number, LetterKind.REPLY);
        var desk = site.signedInAs(city.officer(organ, ALL));
        var page = "/desk/requests/letters/" + id;
        var words = letters.readable(officer, id).words();
        letters.write(officer, id, 0, words.to(), words.paragraphs());
        var second = desk.submit(page, page + "/words", Map.of("version", "0", "to", words.to(), "text", "第二个人写的一段话。"));
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.page().select("#text").text()).contains("第二个人写的一段话");
        assertThat(second.page().select("#text-err").text()).contains("测试员");
    }

    @Test
    void given_two_record_a_delivery_at_once_then_the_second_is_told_and_keeps_the_proof() {
        var id = letters.draft(officer, registered(), LetterKind.RECEIPT);
        letters.sign(officer, id, 0);
        var desk = site.signedInAs(city.officer(organ, ALL));
        var page = "/desk/requests/letters/" + id;
        var typed = Map.of("version", "0", "way", "mail", "proof", "XA987654321CN", "on", TODAY.toString());
        var second = desk.submit(page, page + "/delivery", typed);
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.page().select("#proof").val()).isEqualTo("XA987654321CN");
        assertThat(second.page().select("#proof-err").text()).contains("测试员");
    }

    @Test
    void given_a_mark_that_cannot_stand_in_a_number_then_the_field_says_so_and_keeps_it() {
        var page = "/desk/requests/" + registered() + "/letters";
        var desk = site.signedInAs(city.officer(organ, ALL));
        var answer = desk.submit(page, page + "/rule", Map.of("mark", "穗〔2026〕", "two", "true"));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select("#mark").val()).isEqualTo("穗〔2026〕");
        assertThat(answer.page().select("#mark-err").text()).contains("汉字");
        assertThat(answer.page().select("input[name=two]").hasAttr("checked")).isTrue();
    }

    private String registered() {
        return registered(RECEIVED);
    }

    private String registered(LocalDate received) {
        var person = new Applicant("何志远", Applicant.Paper.NONE, Applicant.Contact.NONE, null, null);
        return cases.register(
                officer,
                new Application(
                        organ,
                        received,
                        Channel.IN_PERSON,
                        ApplicantKind.NATURAL_PERSON,
                        "hotline",
                        "2025年热线工单统计",
                        "电子邮件"),
                person);
    }

    private String answered(RequestEvent.Answered answer) {
        var number = registered();
        record(number, answer);
        return number;
    }

    private void record(String number, RequestEvent event) {
        cases.record(officer, number, cases.request(officer, number).steps(), TODAY, event);
    }

    private String words(UUID id) {
        return String.join("", letters.readable(officer, id).words().paragraphs());
    }

    private String pdf(String number, Letter letter) throws IOException {
        var desk = site.signedInAs(city.officer(organ, ALL));
        var file = desk.get("/desk/requests/letters/" + letter.id()).page().select("a[href^=/attachments/]").stream()
                .filter(link -> link.text().endsWith(".pdf"))
                .findFirst()
                .orElseThrow();
        assertThat(number).startsWith("RQ-");
        try (var document = Loader.loadPDF(desk.download(file.attr("href")))) {
            return new PDFTextStripper().getText(document).replaceAll("\\s", "");
        }
    }
}
