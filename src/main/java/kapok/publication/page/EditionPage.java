package kapok.publication.page;

/** What the public read before a correction (更正前的版本). */
public record EditionPage(long id, int no, String title, String html, String until, String by, String reason) {}
