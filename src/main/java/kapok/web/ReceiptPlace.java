package kapok.web;

/**
 * Where people follow what they were given a receipt for (进度查询入口); a bean of the context that gives it.
 *
 * @param kind the letters such a receipt's number begins with
 * @param path takes {@code number} and {@code code} by {@code POST}, and shows an empty form by {@code GET}
 * @param label message key of what such a receipt is for
 */
public record ReceiptPlace(String kind, String path, String label) {}
