package kapok.agency.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One organ with those below it and its staff. */
public record OrganPage(
        OrganLine organ,
        String shortName,
        @Nullable String parentCode,
        String parentName,
        String divisionCode,
        String abolishedOn,
        boolean owner,
        List<OrganLine> below,
        List<Person> staff,
        boolean mayManage,
        boolean mayAudit) {
    /** Somebody who works there. */
    public record Person(String name, String post, String phone) {}
}
