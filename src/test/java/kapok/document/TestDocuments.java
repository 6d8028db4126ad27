package kapok.document;

import java.nio.file.Path;
import java.time.Clock;
import kapok.installation.DataDirectory;

/** Documents without the application around them. */
public final class TestDocuments {
    private TestDocuments() {}

    public static Documents of(Clock clock) {
        return new Documents(new FontShelf(new DataDirectory(Path.of("target/no-data"))), clock);
    }
}
