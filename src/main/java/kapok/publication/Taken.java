package kapok.publication;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A record that is being taken over (接收中的记录), with its id, number, safe text and steps. */
record Taken(long id, @Nullable IndexNumber number, RegisterRecord record, Manuscript text, List<Step> steps) {}
