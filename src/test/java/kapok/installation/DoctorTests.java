package kapok.installation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import kapok.support.KapokTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

@KapokTest
class DoctorTests {
    @Autowired
    private DoctorCommand doctor;

    @Test
    void the_doctor_looks_at_every_part_and_says_what_was_found() {
        var out = new ByteArrayOutputStream();
        doctor.run(List.of("--json"), new PrintStream(out, true, StandardCharsets.UTF_8), System.err);
        var findings = new JsonMapper().readTree(out.toString(StandardCharsets.UTF_8));
        assertThat(findings.findValuesAsString("part"))
                .contains("java", "disk", "fonts", "database", "migrations", "clock", "audit");
        for (var finding : findings) {
            assertThat(finding.get("found").asString()).isNotBlank();
            assertThat(finding.get("remedy").asString().isEmpty())
                    .as(finding.toString())
                    .isEqualTo(finding.get("well").asBoolean());
        }
    }
}
