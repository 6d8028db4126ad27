package kapok.hotline.web.page;

/**
 * What is told who wrote.
 *
 * @param at when it was filed, in words
 * @param fresh false: it had been filed before
 */
public record ReceiptPage(String number, String queryCode, String at, boolean fresh) {}
