package kapok.web.page;

/** A short word in a colour (状态标签): the class of the chip, and what it says. */
public record Chip(String style, String words) {}
