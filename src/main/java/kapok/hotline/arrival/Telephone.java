package kapok.hotline.arrival;

import java.util.regex.Pattern;

/** A telephone number however it was written (电话号码): the same caller is known again by its digits. */
public final class Telephone {
    private static final Pattern CALLABLE =
            Pattern.compile("(\\+?86[- ]?)?1[3-9]\\d{9}|(0\\d{2,3}[- ]?)?[2-9]\\d{6,7}(-\\d{1,6})?|\\+\\d{6,15}");

    private Telephone() {}

    /** Whether somebody can be called there: a mobile, a fixed line with or without its area and extension, or one abroad. */
    static boolean callable(String written) {
        return CALLABLE.matcher(written).matches();
    }

    /** Digits alone, without the country code of China; empty if there are none. */
    public static String plain(String written) {
        return written.replaceAll("\\D", "").replaceFirst("^(00)?86(?=1\\d{10}$|0\\d{9,11}$)", "");
    }
}
