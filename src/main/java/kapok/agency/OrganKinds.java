package kapok.agency;

import java.util.List;

/** The kinds of organs (机关类别), from the top down; the label is the message {@code agency.kind.<code>}. */
final class OrganKinds {
    static final List<String> CODES = List.of(
            "city_government",
            "district_government",
            "town_government",
            "street_office",
            "department",
            "administration",
            "institution");

    private OrganKinds() {}
}
