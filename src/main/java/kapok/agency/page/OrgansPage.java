package kapok.agency.page;

import java.util.List;
import kapok.web.page.Choice;
import kapok.web.page.Pager;

/** The list of organs. */
public record OrgansPage(
        String words, String kind, List<Choice> kinds, List<OrganLine> lines, Pager pager, boolean mayManage) {}
