package kapok.installation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** What its operator can mend when a start fails (启动失败): told in one line, where a stack trace would hide it. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class ForeseenFailure implements SpringBootExceptionReporter {
    /** SQLSTATE classes: no connection, no such user or wrong password, no such database. */
    private static final List<String> OUTSIDE = List.of("08", "28", "3D");

    /** The PostgreSQL that comes along does not start. */
    static final class NoDatabase extends UncheckedIOException {
        private static final long serialVersionUID = 1L;

        NoDatabase(DataDirectory data, IOException cause) {
            super("the embedded PostgreSQL in " + data.path() + " does not start: " + cause.getMessage(), cause);
        }
    }

    /** What to tell the operator; empty for what nobody foresaw, which shows with its stack trace. */
    static Optional<String> reason(Throwable failed) {
        return Stream.iterate(failed, cause -> cause != null, Throwable::getCause)
                .flatMap(cause -> told(cause).stream())
                .findFirst();
    }

    private static Optional<String> told(Throwable cause) {
        return switch (cause) {
            case PortInUseException taken ->
                Optional.of("port " + taken.getPort() + " is taken; choose another with --port");
            case NoDatabase none -> Optional.ofNullable(none.getMessage());
            case SQLException refused
            when refused.getSQLState() != null && OUTSIDE.stream().anyMatch(refused.getSQLState()::startsWith) ->
                Optional.of("the database cannot be used: " + refused.getMessage());
            default -> Optional.empty();
        };
    }

    @Override
    public boolean reportException(Throwable failure) {
        return reason(failure).isPresent();
    }
}
