package kapok.installation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class CommandTests {
    @Test
    void a_file_is_meant_from_where_the_program_was_called() {
        assertThat(Command.file("copy.zip", "/home/clerk")).isEqualTo(Path.of("/home/clerk/copy.zip"));
        assertThat(Command.file("../copy.zip", "/home/clerk")).isEqualTo(Path.of("/home/copy.zip"));
        assertThat(Command.file("/backup/copy.zip", "/home/clerk")).isEqualTo(Path.of("/backup/copy.zip"));
        assertThat(Command.file("copy.zip", null)).isEqualTo(Path.of("copy.zip").toAbsolutePath());
    }
}
