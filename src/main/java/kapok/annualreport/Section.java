package kapok.annualreport;

/**
 * A section of a report (章节).
 *
 * @param ordinal from 1
 * @param narrative paragraphs parted by blank lines; numbers that are figures stand as {@code {{figure.id}}}
 */
record Section(int ordinal, String heading, String narrative) {
    boolean empty() {
        return narrative.isBlank();
    }

    Section with(String newNarrative) {
        return new Section(ordinal, heading, newNarrative.strip());
    }
}
