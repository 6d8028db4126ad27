package kapok.hotline.arrival;

/** A telephone number however it was written (电话号码): the same caller is known again by its digits. */
public final class Telephone {
    private Telephone() {}

    /** Digits alone, without the country code of China; empty if there are none. */
    public static String plain(String written) {
        return written.replaceAll("\\D", "").replaceFirst("^(00)?86(?=1\\d{10}$|0\\d{9,11}$)", "");
    }
}
