package kapok.publication.page;

import org.jspecify.annotations.Nullable;

/**
 * One way to narrow a list (分面).
 *
 * @param count how many it leaves; absent while searching by words
 */
public record Facet(String code, String label, @Nullable Long count, String href, boolean current) {}
