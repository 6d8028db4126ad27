package kapok.agency.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One place in the tree of divisions, or what a search found. */
public record DivisionsPage(
        String words,
        @Nullable Line at,
        List<Line> above,
        List<Line> lines,
        List<OrganLine> organs,
        boolean mayManage) {
    /** A division. */
    public record Line(String code, String name, String level) {}
}
