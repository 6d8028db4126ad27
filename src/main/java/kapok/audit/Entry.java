package kapok.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row of the trail. */
record Entry(
        long id,
        Instant at,
        String caller,
        String callerName,
        @Nullable String organ,
        String action,
        String objectKind,
        String objectId,
        String summary,
        @Nullable String detail) {}
