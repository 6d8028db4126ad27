package kapok.publication.page;

import java.time.LocalDate;

/** Published information that may already answer somebody (已公开信息提示). */
public record Suggestion(String indexNumber, String title, LocalDate publishedOn) {}
