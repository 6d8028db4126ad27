package kapok.hotline.results.page;

/** One result, for the public (办理结果). */
public record ResultPage(
        String title,
        String chip,
        String outcome,
        String content,
        String answer,
        String reason,
        String place,
        String category,
        String categoryHref,
        String unit,
        String unitHref,
        String kind,
        String duration,
        String joint,
        String closedOn,
        String publishedOn) {}
