package kapok.publication;

/**
 * A file that goes with a publication (附件), already in the store of {@code kapok.document}.
 *
 * @param file id in the store
 * @param name as readers see it, with its ending
 * @param size in bytes
 */
public record NewAttachment(String file, String name, String mediaType, long size) {}
