package kapok.hotline.arrival;

/**
 * What is told who brought it (回执).
 *
 * @param queryCode with it and the number one may look it up (查询码)
 * @param fresh false: it had been filed before under the same key
 */
public record Filed(String number, String queryCode, boolean fresh) {}
