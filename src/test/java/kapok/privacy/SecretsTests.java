package kapok.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTests {
    private static final String OLD = "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff";
    private static final String NEW = "ffeeddccbbaa99887766554433221100ffeeddccbbaa99887766554433221100";
    private static final String COLUMN = "disclosure.request.applicant_name";

    private final Secrets secrets = new Secrets(DataKeys.of(OLD));

    @Test
    void given_any_text_when_sealed_and_opened_then_it_is_the_same() {
        var seed = System.nanoTime();
        var random = RandomGeneratorFactory.getDefault().create(seed);
        for (int round = 0; round < 500; round++) {
            var text = new StringBuilder();
            random.ints(random.nextInt(60), 0, 0x323AF)
                    .filter(c -> c < 0xD800 || c > 0xDFFF)
                    .forEach(text::appendCodePoint);
            var plain = text + "林𠮷😀";
            assertThat(secrets.open(COLUMN, secrets.seal(COLUMN, plain)))
                    .as("seed %d", seed)
                    .isEqualTo(plain);
        }
        assertThat(secrets.open(COLUMN, secrets.seal(COLUMN, ""))).isEmpty();
    }

    @Test
    void given_a_sealed_value_when_any_bit_is_changed_then_it_is_found_out() {
        var sealed = secrets.seal(COLUMN, "林晓华");
        for (int bit = 0; bit < sealed.length * 8; bit++) {
            var changed = sealed.clone();
            changed[bit / 8] ^= (byte) (1 << bit % 8);
            assertThatThrownBy(() -> secrets.open(COLUMN, changed)).isInstanceOf(DamagedSecret.class);
        }
    }

    @Test
    void given_a_value_moved_to_another_column_when_opened_then_it_is_found_out() {
        var sealed = secrets.seal(COLUMN, "林晓华");
        assertThatThrownBy(() -> secrets.open("hotline.ticket.caller", sealed)).isInstanceOf(DamagedSecret.class);
        assertThatThrownBy(() -> secrets.open(COLUMN, new byte[3])).isInstanceOf(DamagedSecret.class);
    }

    @Test
    void given_a_number_written_in_other_ways_then_its_index_is_the_same_but_the_exact_index_is_not() {
        for (var way : new String[] {"440-106\t1990", "４４０１０６（1990）", "440106—1990 ", "44 01 06\u000B1990"}) {
            assertThat(secrets.blindIndex("number", way)).as(way).isEqualTo(secrets.blindIndex("number", "4401061990"));
            assertThat(secrets.exactIndex("number", way.getBytes(StandardCharsets.UTF_8)))
                    .as(way)
                    .isNotEqualTo(secrets.exactIndex("number", "4401061990".getBytes(StandardCharsets.UTF_8)));
        }
        assertThat(secrets.blindIndex("number", "12x")).isEqualTo(secrets.blindIndex("number", "12X"));
    }

    @Test
    void given_equal_values_when_sealed_then_they_look_different_but_have_one_index() {
        assertThat(secrets.seal(COLUMN, "林晓华")).isNotEqualTo(secrets.seal(COLUMN, "林晓华"));
        assertThat(secrets.blindIndex("phone", "138 0013-8000")).isEqualTo(secrets.blindIndex("phone", "１３８００１３８０００"));
        assertThat(secrets.blindIndex("phone", "13800138000")).isNotEqualTo(secrets.blindIndex("mail", "13800138000"));
    }

    @Test
    void given_a_new_key_when_rotated_then_old_secrets_open_and_the_index_stays() {
        var before = secrets.seal(COLUMN, "林晓华");
        var rotated = new Secrets(DataKeys.of(OLD + "," + NEW));
        assertThat(rotated.open(COLUMN, before)).isEqualTo("林晓华");
        assertThat(rotated.outdated(before)).isTrue();
        assertThat(rotated.outdated(rotated.seal(COLUMN, "林晓华"))).isFalse();
        assertThat(rotated.blindIndex("phone", "1")).isEqualTo(secrets.blindIndex("phone", "1"));
        var sealedAnew = rotated.seal(COLUMN, "林晓华");
        assertThatThrownBy(() -> secrets.open(COLUMN, sealedAnew)).isInstanceOf(DamagedSecret.class);
    }

    @Test
    void given_no_key_when_started_then_one_is_made_that_only_its_owner_can_read(@TempDir Path directory)
            throws IOException {
        var first = new Secrets(DataKeys.in(directory));
        var second = new Secrets(DataKeys.in(directory));
        assertThat(second.open(COLUMN, first.seal(COLUMN, "甲"))).isEqualTo("甲");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve("data.keys"))))
                .isEqualTo("rw-------");
        assertThat(directory).isDirectoryNotContaining("glob:**.new");
    }

    @Test
    void given_a_key_that_is_none_when_started_then_refused() {
        assertThatThrownBy(() -> DataKeys.of("secret")).isInstanceOf(IllegalStateException.class);
    }
}
