package kapok.publication;

import java.io.InputStream;
import java.util.function.Supplier;

/**
 * A file that shall go with a publication (附件); kept in the store of {@code kapok.document}, which checks it.
 *
 * @param name as readers shall see it, with its ending
 * @param content opened once, and closed by who opens it
 */
public record NewAttachment(String name, Supplier<InputStream> content) {}
