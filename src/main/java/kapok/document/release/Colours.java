package kapok.document.release;

/** How bright a colour is (明度), to tell what can be read on what. */
final class Colours {
    private Colours() {}

    /** From 0, black, to 1, white; of what is no colour of six hexadecimal digits, in between. */
    static double brightness(String rgb) {
        if (!rgb.matches("[0-9A-Fa-f]{6}")) {
            return 0.5;
        }
        int value = Integer.parseInt(rgb, 16);
        return brightness((value >> 16) / 255.0, (value >> 8 & 255) / 255.0, (value & 255) / 255.0);
    }

    /** ITU-R BT.601. */
    static double brightness(double red, double green, double blue) {
        return 0.299 * red + 0.587 * green + 0.114 * blue;
    }
}
