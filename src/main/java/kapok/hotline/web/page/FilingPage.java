package kapok.hotline.web.page;

import java.util.List;
import java.util.Map;
import kapok.web.page.Choice;
import kapok.web.page.Slips;

/**
 * The form by which somebody writes to the hotline.
 *
 * @param way {@code web}, {@code mayor} or {@code site_error}: which of the three forms
 * @param action where it is sent
 * @param key the same however often it is sent: files once
 * @param typed what stands in the fields, by name
 * @param photos names of the files that came with an earlier attempt
 * @param districts to choose from without writing an address
 * @param lengths how long it takes, by kind
 * @param places divisions that the address names
 */
public record FilingPage(
        String way,
        String action,
        String key,
        Map<String, String> typed,
        Slips slips,
        List<String> photos,
        List<Choice> districts,
        List<Choice> towns,
        List<Choice> places,
        List<Length> lengths) {
    /**
     * How long a kind takes.
     *
     * @param real what it really took; empty if too few say
     */
    public record Length(String kind, String limit, String real) {}

    public FilingPage {
        typed = Map.copyOf(typed);
        photos = List.copyOf(photos);
        districts = List.copyOf(districts);
        towns = List.copyOf(towns);
        places = List.copyOf(places);
        lengths = List.copyOf(lengths);
    }

    public String value(String field) {
        return typed.getOrDefault(field, "");
    }

    public boolean chosen(String field, String code, String usual) {
        return typed.getOrDefault(field, usual).equals(code);
    }

    public boolean siteError() {
        return way.equals("site_error");
    }
}
