package kapok;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModuleTests {
    @Test
    void contexts_use_only_what_they_declare_and_never_in_circles() {
        ApplicationModules.of(Kapok.class).verify();
    }
}
