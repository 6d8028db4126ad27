package kapok.hotline.text;

import static kapok.support.Properties.forAll;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FingerprintTests {
    @Test
    void given_two_reports_of_the_same_streetlight_then_they_are_like_and_share_a_band() {
        var a = Fingerprint.of("华利路61号门口的路灯坏了，晚上一片漆黑，请尽快维修");
        var b = Fingerprint.of("华利路61号附近路灯坏了好几天，晚上漆黑一片，希望尽快维修");
        var c = Fingerprint.of("公积金租房提取需要租赁备案吗");
        assertThat(Fingerprint.likeness(a.grams(), b.grams())).isGreaterThan(0.3);
        assertThat(Fingerprint.likeness(a.grams(), c.grams())).isLessThan(0.05);
        assertThat(shares(a, b)).isTrue();
    }

    @Test
    void likeness_is_even_handed_and_full_only_for_equal_texts() {
        forAll(FingerprintTests::texts, texts -> {
            var a = Fingerprint.of(texts[0]);
            var b = Fingerprint.of(texts[1]);
            assertThat(Fingerprint.likeness(a.grams(), b.grams()))
                    .isEqualTo(Fingerprint.likeness(b.grams(), a.grams()));
            assertThat(Fingerprint.likeness(a.grams(), a.grams())).isEqualTo(a.grams().length == 0 ? 0 : 1);
            assertThat(Fingerprint.of(texts[0]).bands()).isEqualTo(a.bands());
        });
    }

    @Test
    void given_texts_half_alike_then_nearly_all_share_a_band() {
        int found = 0;
        var random = new Random(3);
        for (int i = 0; i < 300; i++) {
            var common = han(random, 40);
            var a = Fingerprint.of(common + han(random, 18));
            var b = Fingerprint.of(common + han(random, 18));
            found += shares(a, b) ? 1 : 0;
        }
        assertThat(found).isGreaterThan(285);
    }

    @Test
    void given_a_burst_among_many_then_its_requests_are_one_group_and_the_alarm_rings() {
        var items = new ArrayList<Clusters.Item>();
        var random = new Random(8);
        for (int i = 0; i < 300; i++) {
            items.add(item("N" + i, han(random, 40)));
        }
        for (int i = 0; i < 12; i++) {
            items.add(item("B" + i, "石牌西路一带突然停水，自来水公司电话打不通" + han(random, 6)));
        }
        var groups = Clusters.of(items, 5);
        assertThat(groups).hasSize(1);
        assertThat(groups.getFirst()).hasSize(12).allMatch(item -> item.number().startsWith("B"));
        assertThat(Burst.alarming(12, 1.5)).isTrue();
        assertThat(Burst.alarming(12, 9)).isFalse();
        assertThat(Burst.alarming(4, 0)).isFalse();
        assertThat(Burst.chanceOfAtLeast(0, 3)).isEqualTo(1);
    }

    private static Clusters.Item item(String number, String text) {
        return new Clusters.Item(number, text, "c", "440106000000", Fingerprint.of(text));
    }

    private static boolean shares(Fingerprint a, Fingerprint b) {
        return Arrays.stream(a.bands()).anyMatch(band -> Arrays.binarySearch(b.bands(), band) >= 0);
    }

    private static String[] texts(Random random) {
        return new String[] {han(random, random.nextInt(60)), han(random, random.nextInt(60))};
    }

    private static String han(Random random, int length) {
        return random.ints(length, 0x4E00, 0x9FA0)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
