package kapok.remedy.page;

import java.util.List;

/** The reconsiderations and suits about one request, oldest first. */
public record RemediesAbout(String request, List<RemedyQueue.Line> lines, boolean mayWrite) {}
