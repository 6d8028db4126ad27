package kapok.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import kapok.privacy.PersonalData.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How well personal data is found; {@code -Dkapok.write=true} writes the figures to docs/masking.md. */
class MaskingTests {
    private static final Path DOCUMENT = Path.of("docs/masking.md");
    private static final String BEGIN = "<!-- measured: begin -->";
    private static final String END = "<!-- measured: end -->";
    private static final long SEED = 12345;
    private static final int EACH = 200;
    private static final List<Kind> STRICT =
            List.of(Kind.CITIZEN_ID, Kind.MOBILE, Kind.LANDLINE, Kind.BANK_CARD, Kind.PLATE);

    private static final class Tally {
        int expected;
        int covered;
        int reported;
        int right;

        double recall() {
            return expected == 0 ? 1 : (double) covered / expected;
        }

        double precision() {
            return reported == 0 ? 1 : (double) right / reported;
        }
    }

    private record Measure(Map<Kind, Tally> tallies, List<String> misses, int sentences) {
        static Measure of(List<String> templates) {
            var measure = new Measure(new EnumMap<>(Kind.class), new ArrayList<>(), templates.size() * EACH);
            for (var kind : Kind.values()) {
                measure.tallies.put(kind, new Tally());
            }
            var set = new MaskingSet(SEED);
            for (int i = 0; i < EACH; i++) {
                templates.forEach(template -> measure.take(set.sample(template)));
            }
            return measure;
        }

        private void take(MaskingSet.Sample sample) {
            var found = Redaction.find(sample.text());
            for (var one : sample.expected()) {
                var tally = tally(one.kind());
                tally.expected++;
                if (covered(one, found)) {
                    tally.covered++;
                } else {
                    misses.add("MISSED " + one.kind() + " " + one.text() + " in " + sample.text() + " found " + found);
                }
            }
            for (var one : found) {
                var tally = tally(one.kind());
                tally.reported++;
                if (sample.expected().stream().anyMatch(real -> real.start() < one.end() && one.start() < real.end())) {
                    tally.right++;
                } else {
                    misses.add("WRONG " + one.kind() + " " + one.text() + " in " + sample.text());
                }
            }
        }

        private Tally tally(Kind kind) {
            return tallies.computeIfAbsent(kind, _ -> new Tally());
        }

        /** Every character of it is hidden. */
        private static boolean covered(PersonalData real, List<PersonalData> found) {
            for (int at = real.start(); at < real.end(); at++) {
                int place = at;
                if (found.stream().noneMatch(one -> one.start() <= place && place < one.end())) {
                    return false;
                }
            }
            return true;
        }
    }

    @Test
    void given_held_out_sentences_when_redacted_then_numbers_are_found_as_promised_and_the_document_says_so()
            throws IOException {
        var development =
                Measure.of(Stream.concat(MaskingTemplates.DEVELOPMENT.stream(), MaskingTemplates.PRACTICE.stream())
                        .toList());
        var heldOut = Measure.of(MaskingTemplates.HELD_OUT);
        print("dev", development);
        if (Boolean.getBoolean("kapok.held")) {
            print("held", heldOut);
        }
        for (var kind : STRICT) {
            assertThat(heldOut.tally(kind).recall()).as(kind.name()).isGreaterThanOrEqualTo(0.995);
            assertThat(development.tally(kind).recall()).as(kind.name()).isGreaterThanOrEqualTo(0.995);
        }
        var table = BEGIN + "\n" + table(development, heldOut) + END;
        var text = Files.readString(DOCUMENT);
        var at = text.substring(text.indexOf(BEGIN), text.indexOf(END) + END.length());
        if (Boolean.getBoolean("kapok.write")) {
            Files.writeString(DOCUMENT, text.replace(at, table));
        } else {
            assertThat(at).as("run with -Dkapok.write=true").isEqualTo(table);
        }
    }

    private static void print(String name, Measure measure) {
        if (Boolean.getBoolean("kapok.show")) {
            measure.tallies()
                    .forEach((kind, tally) -> System.out.printf(
                            Locale.ROOT,
                            "%s %s recall %.4f of %d precision %.4f of %d%n",
                            name,
                            kind,
                            tally.recall(),
                            tally.expected,
                            tally.precision(),
                            tally.reported));
            measure.misses().stream()
                    .limit(Integer.getInteger("kapok.misses", 60))
                    .forEach(System.out::println);
        }
    }

    private static String table(Measure development, Measure heldOut) {
        var table = new StringBuilder(
                "| kind | held-out: places | recall | precision | development: places | recall | precision |\n|---|---|---|---|---|---|---|\n");
        for (var kind : Kind.values()) {
            var far = heldOut.tally(kind);
            var near = development.tally(kind);
            table.append(String.format(
                    Locale.ROOT,
                    "| %s | %d | %.4f | %.4f | %d | %.4f | %.4f |%n",
                    kind.name().toLowerCase(Locale.ROOT).replace('_', ' '),
                    far.expected,
                    far.recall(),
                    far.precision(),
                    near.expected,
                    near.recall(),
                    near.precision()));
        }
        return table.append(String.format(
                        Locale.ROOT,
                        "%nSentences: %d held out, %d for development; seed %d.%n",
                        heldOut.sentences(),
                        development.sentences(),
                        SEED))
                .toString();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "我叫林晓华，电话138 0013 8000。|我叫某，电话〔电话〕。",
                "您好，我叫陈一鸣我想反映路灯不亮|您好，我叫某我想反映路灯不亮",
                "我名叫王小明，我叫了三次人都没来|我名叫某，我叫了三次人都没来",
                "车牌粤A·12345D，住侨林街47号之二803房|车牌〔车牌〕，住侨林街〔门牌〕",
                "根据穗府办规〔2017〕18号，拨打12345|根据穗府办规〔2017〕18号，拨打12345",
                "邮箱lin@example.cn，微信号linxh_2018|邮箱〔邮箱〕，微信号〔网络账号〕",
            })
    void given_a_text_when_redacted_then_a_word_says_what_stood_there(String text, String expected) {
        assertThat(Redaction.of(text).text()).isEqualTo(expected);
    }

    @Test
    void given_a_redacted_text_when_redacted_again_then_nothing_changes() {
        var set = new MaskingSet(7);
        for (var template : MaskingTemplates.DEVELOPMENT) {
            var once = Redaction.of(set.sample(template).text()).text();
            assertThat(Redaction.of(once).text()).isEqualTo(once);
        }
    }
}
