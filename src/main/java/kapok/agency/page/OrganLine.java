package kapok.agency.page;

/** An organ in a list. */
public record OrganLine(String code, String name, String kind, String division, boolean abolished) {}
