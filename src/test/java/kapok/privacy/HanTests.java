package kapok.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HanTests {
    private static final String SOME = "王李张刘陈杨黄赵周吴徐孙马胡朱郭何罗高林\u3007一丁";

    private static void demandSame(String expression, IntPredicate expected) {
        var matcher = Pattern.compile(expression).asMatchPredicate();
        assertThat(IntStream.rangeClosed(Character.MIN_VALUE, Character.MAX_VALUE)
                        .filter(one -> !Character.isSurrogate((char) one))
                        .filter(one -> matcher.test(Character.toString(one)) != expected.test(one)))
                .isEmpty();
    }

    @Test
    void given_a_class_when_every_character_is_tried_then_its_members_match_and_nothing_else() {
        demandSame(Han.anyOf(SOME), one -> SOME.indexOf(one) >= 0);
    }

    @Test
    void given_a_class_within_another_when_left_out_then_all_others_of_the_outer_one_match() {
        demandSame(
                "[\\p{IsHan}&&[^" + Han.anyOf(SOME) + "]]",
                one -> Character.UnicodeScript.of(one) == Character.UnicodeScript.HAN && SOME.indexOf(one) < 0);
    }

    @Test
    void given_words_when_looked_for_then_the_first_that_fits_is_found_as_in_a_plain_choice() {
        var words = Pattern.compile(Han.words("姓名|名字|名|申请人"));
        var found = words.matcher("本人名字张三，申请人姓名见附件，名").results().map(one -> one.group());

        assertThat(found).containsExactly("名字", "申请人", "姓名", "名");
    }
}
