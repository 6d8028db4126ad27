package kapok.hotline.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;

/** Whose calls are counted together (来访地址): an IPv4 address, or the 64 bits of IPv6 that one household has. */
final class Address {
    private static final Pattern NETWORK = Pattern.compile("^((?:[0-9a-fA-F]{0,4}:){4}).*");

    private Address() {}

    static String of(HttpServletRequest request) {
        var address = String.valueOf(request.getRemoteAddr());
        var network = NETWORK.matcher(address);
        return network.matches() ? network.group(1) : address;
    }
}
