package kapok.publication.page;

/** How the state of a document looks. */
final class Badge {
    private Badge() {}

    static String of(String validity) {
        return switch (validity) {
            case "valid" -> "badge-ok";
            case "not_yet", "amended" -> "badge-hold";
            default -> "badge-off";
        };
    }
}
