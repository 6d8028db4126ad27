package kapok.installation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.io.support.SpringFactoriesLoader;

class ForeseenFailureTests {
    private static BeanCreationException deep(Throwable cause) {
        return new BeanCreationException("outer", new BeanCreationException("inner", cause));
    }

    private static boolean quiet(Throwable failure) {
        return SpringFactoriesLoader.forDefaultResourceLocation()
                .load(SpringBootExceptionReporter.class, (factory, name, problem) -> {})
                .stream()
                .filter(ForeseenFailure.class::isInstance)
                .anyMatch(reporter -> reporter.reportException(failure));
    }

    @Test
    void what_an_operator_can_mend_is_one_line_without_a_stack_trace() {
        var taken = deep(new PortInUseException(8080));
        var refused = deep(new SQLException("Connection to 10.0.0.1:5432 refused", "08001"));

        assertThat(ForeseenFailure.reason(taken)).hasValue("port 8080 is taken; choose another with --port");
        assertThat(ForeseenFailure.reason(refused))
                .hasValue("the database cannot be used: Connection to 10.0.0.1:5432 refused");
        assertThat(quiet(taken)).isTrue();
        assertThat(quiet(refused)).isTrue();
    }

    @Test
    void what_nobody_foresaw_keeps_its_stack_trace() {
        var fault = deep(new SQLException("syntax error", "42601"));

        assertThat(ForeseenFailure.reason(fault)).isEmpty();
        assertThat(quiet(fault)).isFalse();
    }

    @Test
    void the_directory_of_a_database_that_does_not_start_is_named(@TempDir Path directory) {
        var busy = deep(
                new ForeseenFailure.NoDatabase(new DataDirectory(directory), new IOException("another Kapok stops")));

        assertThat(ForeseenFailure.reason(busy))
                .hasValue("the embedded PostgreSQL in " + directory + " does not start: another Kapok stops");
        assertThat(quiet(busy)).isTrue();
    }
}
