package kapok.publication.page;

/** The guide to government information (公开指南). */
public record GuidePage(
        String office,
        String address,
        String hours,
        String telephone,
        String fax,
        String mail,
        int columns,
        long publications,
        String exampleNumber) {}
