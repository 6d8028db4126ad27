package kapok.web.page;

/** One entry of a select (选项). */
public record Choice(String code, String label) {}
