package kapok.disclosure.page;

/**
 * That an answer can become a publication for everybody (转为主动公开), 第四十四条.
 *
 * @param href the form of the register with what is known already; empty for who may not write there
 */
public record Publish(String words, String href) {}
