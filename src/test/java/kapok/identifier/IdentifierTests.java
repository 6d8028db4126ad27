package kapok.identifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import kapok.identifier.DivisionCode.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifierTests {
    @ParameterizedTest
    @ValueSource(strings = {"11440100007482575H", "114401134554137174", "11440000MB2D0164XH", "11100000006940693J"})
    void a_credit_code_in_use_is_taken(String value) {
        assertThat(CreditCode.refusal(value)).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "1144010000748257, LENGTH",
        "11440100007482575HH, LENGTH",
        "'', LENGTH",
        "11440100007482575I, CHARACTER",
        "11440100007482575h, CHARACTER",
        "1144O100007482575H, CHARACTER",
        "11440100007482575J, CHECK_CHARACTER",
        "11440100007482755H, CHECK_CHARACTER"
    })
    void a_wrong_credit_code_is_refused_with_the_reason(String value, Refusal reason) {
        assertThat(CreditCode.refusal(value)).isEqualTo(reason);
        assertThatThrownBy(() -> new CreditCode(value)).hasMessageContaining(reason.english());
    }

    @Test
    void a_credit_code_tells_its_parts() {
        var code = new CreditCode("11440100007482575H");
        assertThat(code.category()).isEqualTo("11");
        assertThat(code.division()).isEqualTo("440100");
        assertThat(code.organisation()).isEqualTo("007482575");
    }

    @Test
    void the_specimens_of_the_standard_are_citizen_ids() {
        assertThat(CitizenId.refusal("11010519491231002X")).isNull();
        assertThat(new CitizenId("440524188001010014").birthDate()).isEqualTo(LocalDate.of(1880, 1, 1));
        assertThat(new CitizenId("440524188001010014").male()).isTrue();
        assertThat(new CitizenId("11010519491231002X").male()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "110105194912310021, CHECK_CHARACTER",
        "110105194913310029, BIRTH_DATE",
        "110105194902290028, BIRTH_DATE",
        "990105194912310021, DIVISION",
        "11010519491231002x, CHARACTER",
        "110105491231002, LENGTH"
    })
    void a_wrong_citizen_id_is_refused_with_the_reason(String value, Refusal reason) {
        assertThat(CitizenId.refusal(value)).isEqualTo(reason);
    }

    @Test
    void a_citizen_id_is_masked_where_it_is_printed() {
        assertThat(new CitizenId("11010519491231002X")).hasToString("110105********2X");
        assertThatThrownBy(() -> new CitizenId("110105194912310021")).hasMessageNotContaining("1949");
    }

    @Test
    void an_item_code_tells_organ_level_and_basic_code() {
        var code = new ItemCode("11440000006939756B244010100700001");
        assertThat(code.organ()).hasToString("11440000006939756B");
        assertThat(code.level()).isEqualTo(2);
        assertThat(code.basicCode()).isEqualTo("440101007000");
        assertThat(code.type()).isEqualTo("01");
        assertThat(code.handling()).isEqualTo("01");
        assertThat(new ItemCode("114401134554137174444TC12049000").handling()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "1144010000748257, LENGTH",
        "11440000006939756B24401010070000, LENGTH",
        "11440000006939756A2440101007000, CREDIT_CODE",
        "11440000006939756B7440101007000, LEVEL",
        "11440000006939756B244-101007000, CHARACTER"
    })
    void a_wrong_item_code_is_refused_with_the_reason(String value, Refusal reason) {
        assertThat(ItemCode.refusal(value)).isEqualTo(reason);
    }

    @Test
    void a_division_code_knows_its_place_in_the_tree() {
        var village = new DivisionCode("440103001101");
        assertThat(village.level()).isEqualTo(Level.VILLAGE);
        assertThat(village.upTo(Level.COUNTY)).isEqualTo("440103");
        assertThat(new DivisionCode("440100000000").level()).isEqualTo(Level.CITY);
        assertThat(new DivisionCode("441900003").level()).isEqualTo(Level.TOWN);
        assertThat(new DivisionCode("44").padded()).isEqualTo("440000000000");
        assertThat(new DivisionCode("4401").upTo(Level.COUNTY)).isNull();
    }

    @ParameterizedTest
    @CsvSource({"440, LENGTH", "44010A, CHARACTER", "990100, DIVISION", "440001, DIVISION", "440103000101, DIVISION"})
    void a_wrong_division_code_is_refused_with_the_reason(String value, Refusal reason) {
        assertThat(DivisionCode.refusal(value)).isEqualTo(reason);
    }

    @Test
    void a_slip_or_a_swap_in_a_receipt_number_is_noticed() {
        var number = ReceiptNumber.of("RQ", 2018, 89);
        assertThat(number).hasToString("RQ-2018-000089-9");
        assertThat(number.kind()).isEqualTo("RQ");
        assertThat(number.year()).isEqualTo(2018);
        assertThat(number.running()).isEqualTo(89);
        assertThat(ReceiptNumber.refusal("RQ-2018-000098-9")).isEqualTo(Refusal.CHECK_CHARACTER);
        assertThat(ReceiptNumber.refusal("RQ-2018-000088-9")).isEqualTo(Refusal.CHECK_CHARACTER);
        assertThat(ReceiptNumber.refusal("RQ-2018-89-9")).isEqualTo(Refusal.CHARACTER);
    }
}
