package kapok.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealedFilesTests {
    private static final String OLD = "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff";
    private static final String NEW = "ffeeddccbbaa99887766554433221100ffeeddccbbaa99887766554433221100";
    private static final int PIECE = 64 << 10;
    private static final String NAME = "ab12";

    private final SealedFiles files = new SealedFiles(DataKeys.of(OLD));

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 15, 16, PIECE - 1, PIECE, PIECE + 1, 2 * PIECE, 3 * PIECE + 77})
    void given_a_file_of_any_size_when_sealed_and_opened_then_it_is_the_same(int size) throws IOException {
        var plain = bytes(size);

        var sealed = seal(plain);

        assertThat(open(sealed)).isEqualTo(plain);
        assertThat(sealed).hasSizeGreaterThan(size);
    }

    @Test
    void given_a_sealed_file_then_none_of_its_words_can_be_read_in_it() throws IOException {
        var plain = "申请人林晓华，证件号码 11010519491231002X".getBytes(StandardCharsets.UTF_8);

        var sealed = new String(seal(plain), StandardCharsets.UTF_8);

        assertThat(sealed).doesNotContain("林晓华").doesNotContain("110105");
        assertThat(seal(plain)).isNotEqualTo(seal(plain));
    }

    @Test
    void given_any_byte_is_changed_then_it_is_found_out() throws IOException {
        var sealed = seal(bytes(40));
        for (int at = 0; at < sealed.length; at++) {
            var changed = sealed.clone();
            changed[at] ^= 4;
            assertThatThrownBy(() -> open(changed)).as("byte %d", at).isInstanceOf(DamagedSecret.class);
        }
    }

    @Test
    void given_pieces_are_cut_off_or_change_places_then_it_is_found_out() throws IOException {
        var sealed = seal(bytes(3 * PIECE));
        int header = sealed.length - 3 * (PIECE + 16);
        for (int pieces = 0; pieces < 3; pieces++) {
            var cut = Arrays.copyOf(sealed, header + pieces * (PIECE + 16));
            assertThatThrownBy(() -> open(cut)).as("%d pieces", pieces).isInstanceOf(DamagedSecret.class);
        }
        var swapped = sealed.clone();
        System.arraycopy(sealed, header, swapped, header + PIECE + 16, PIECE + 16);
        System.arraycopy(sealed, header + PIECE + 16, swapped, header, PIECE + 16);
        assertThatThrownBy(() -> open(swapped)).isInstanceOf(DamagedSecret.class);
    }

    @Test
    void given_a_file_under_another_name_or_without_its_key_then_it_is_found_out() throws IOException {
        var sealed = new ByteArrayInputStream(seal(bytes(40)));
        assertThatThrownBy(() -> files.open("cd34", sealed)).isInstanceOf(DamagedSecret.class);
        var stranger = new SealedFiles(DataKeys.of(NEW));
        assertThatThrownBy(() -> stranger.open(NAME, new ByteArrayInputStream(seal(bytes(40)))))
                .isInstanceOf(DamagedSecret.class);
    }

    @Test
    void given_a_new_key_then_files_of_the_old_one_still_open() throws IOException {
        var plain = bytes(100);
        var rotated = new SealedFiles(DataKeys.of(OLD + "," + NEW));

        try (var opened = rotated.open(NAME, new ByteArrayInputStream(seal(plain)))) {
            assertThat(opened.readAllBytes()).isEqualTo(plain);
        }
    }

    @Test
    void given_a_part_is_skipped_then_the_rest_follows() throws IOException {
        var plain = bytes(2 * PIECE + 10);
        try (var opened = files.open(NAME, new ByteArrayInputStream(seal(plain)))) {
            opened.skipNBytes(PIECE + 3);
            assertThat(opened.read()).isEqualTo(plain[PIECE + 3] & 0xFF);
            assertThat(opened.readAllBytes()).isEqualTo(Arrays.copyOfRange(plain, PIECE + 4, plain.length));
        }
    }

    private byte[] seal(byte[] plain) throws IOException {
        var sealed = new ByteArrayOutputStream();
        files.seal(NAME, new ByteArrayInputStream(plain), sealed);
        return sealed.toByteArray();
    }

    private byte[] open(byte[] sealed) throws IOException {
        try (var opened = files.open(NAME, new ByteArrayInputStream(sealed))) {
            return opened.readAllBytes();
        }
    }

    private static byte[] bytes(int size) {
        var bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return bytes;
    }
}
