package kapok.hotline.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ClassifierTests {
    private static final List<Labelled> FEW = few();

    private static List<Labelled> few() {
        var random = new Random(5);
        var texts = new ArrayList<Labelled>();
        String[][] words = {
            {"noise", "工地夜间打桩", "施工噪声很大", "半夜装修", "噪声影响休息", "压路机通宵"},
            {"light", "路灯不亮", "街灯坏了", "路灯杆倒了", "晚上没有路灯", "灯杆漏电"},
            {"bus", "公交车不停站", "公交取消班次", "等公交四十分钟", "公交司机拒载", "末班公交提前"},
            {"water", "Pipe leaks", "no running water", "水管爆裂", "停水三天", "自来水发黄"},
        };
        for (int i = 0; i < 400; i++) {
            var line = words[i % 4];
            texts.add(new Labelled(
                    "您好，" + line[1 + random.nextInt(5)] + "，" + line[1 + random.nextInt(5)] + "，请处理。", line[0]));
        }
        return texts;
    }

    @Test
    void given_texts_of_four_kinds_when_trained_then_a_new_one_is_told_and_the_words_that_speak_are_shown() {
        var model = Classifier.train(FEW);
        var told = model.suggest("小区外的路灯坏了两个星期，晚上很黑", 3);
        assertThat(told.getFirst().category()).isEqualTo("light");
        assertThat(told.getFirst().probability()).isGreaterThan(0.8);
        assertThat(told.getFirst().words()).contains("路灯");
        assertThat(model.best("The pipe leaks again")).isEqualTo("water");
    }

    @Test
    void given_a_model_when_stored_and_read_again_then_it_says_the_same() {
        var model = Classifier.train(FEW);
        var again = Classifier.of(model.bytes());
        for (var text : FEW) {
            assertThat(again.best(text.text())).isEqualTo(model.best(text.text()));
        }
        assertThat(again.words()).isEqualTo(model.words());
    }

    @Test
    void given_held_back_texts_when_measured_then_right_ones_and_confusion_add_up() {
        var trial = Trial.run(FEW).trial();
        assertThat(trial.heldBack()).isEqualTo(80);
        assertThat(trial.trained()).isEqualTo(320);
        assertThat(trial.accuracy()).isGreaterThan(0.95);
        assertThat(trial.rightOfThree()).isGreaterThanOrEqualTo(trial.right());
        assertThat(trial.confusion().values().stream()
                        .flatMap(row -> row.values().stream())
                        .mapToInt(Integer::intValue)
                        .sum())
                .isEqualTo(80);
    }

    @Test
    void given_a_text_without_known_words_when_asked_then_the_most_frequent_kind_is_suggested_without_words() {
        var model = Classifier.train(FEW);
        assertThat(model.suggest("∆∆∆ 12345", 1).getFirst().words()).isEmpty();
        assertThat(model.suggest("", 4)).hasSize(4);
    }
}
