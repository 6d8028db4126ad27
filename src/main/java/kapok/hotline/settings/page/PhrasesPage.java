package kapok.hotline.settings.page;

import java.util.List;
import kapok.web.page.Slips;

/** Words that say nothing (敷衍用语), and the form of a new one. */
public record PhrasesPage(List<String> phrases, String typed, Slips slips) {}
