package kapok.publication;

import java.util.List;

/**
 * What the public sees of the register has changed (公开内容有变). Copies of pages and the search index are to be renewed.
 *
 * @param indexNumbers of the publications whose pages changed, those that link to them included; empty after a batch: any
 *     may have
 */
public record PublicationChanged(List<String> indexNumbers) {
    public PublicationChanged {
        indexNumbers = List.copyOf(indexNumbers);
    }

    public static PublicationChanged anything() {
        return new PublicationChanged(List.of());
    }
}
