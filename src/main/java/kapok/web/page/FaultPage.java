package kapok.web.page;

/** A page that says what went wrong. */
public record FaultPage(int status, String title, String sentence) {}
