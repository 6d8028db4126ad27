package kapok.disclosure.page;

import java.util.List;
import java.util.Map;
import java.util.Set;
import kapok.web.page.Choice;
import kapok.web.page.Slips;

/** What the pages of letters show (文书页面). */
public final class LetterPages {
    private LetterPages() {}

    /**
     * The letters of a case.
     *
     * @param wanted kinds that the case calls for
     * @param mark of the organ's numbers
     */
    public record Overview(
            String number,
            String subject,
            List<Line> letters,
            List<Choice> wanted,
            boolean mayWrite,
            boolean maySign,
            String mark,
            boolean twoSignatures,
            Slips slips) {
        public Overview {
            letters = List.copyOf(letters);
            wanted = List.copyOf(wanted);
        }

        /** The same with what somebody typed of how letters are numbered and signed. */
        public Overview ruling(String mark, boolean twoSignatures) {
            return new Overview(number, subject, letters, wanted, mayWrite, maySign, mark, twoSignatures, slips);
        }
    }

    /** One letter in a list; {@code chip} is its class. */
    public record Line(String id, String title, String number, String state, String chip, String on) {}

    /**
     * One letter.
     *
     * @param text its paragraphs, a line each
     * @param missing what must stand in it and does not
     * @param acts write, sign, deliver
     * @param state in words, with who signed
     * @param typed what a person typed of its delivery
     */
    public record Show(
            String id,
            String request,
            int version,
            String title,
            String number,
            String to,
            String text,
            List<String> missing,
            Set<String> acts,
            String state,
            String chip,
            List<File> files,
            List<Choice> ways,
            Map<String, String> typed,
            Slips slips) {
        public Show {
            missing = List.copyOf(missing);
            acts = Set.copyOf(acts);
            files = List.copyOf(files);
            ways = List.copyOf(ways);
            typed = Map.copyOf(typed);
        }

        public String value(String field) {
            return typed.getOrDefault(field, "");
        }

        public boolean may(String act) {
            return acts.contains(act);
        }
    }

    /** A file of an issued letter. */
    public record File(String name, String href, String size) {}
}
