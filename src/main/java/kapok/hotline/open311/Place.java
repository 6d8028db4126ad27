package kapok.hotline.open311;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A point on the earth (经纬度), in WGS 84 degrees.
 *
 * @param lat from −90 to 90
 * @param lon from −180 to 180
 */
record Place(double lat, double lon) {
    private static final Pattern DEGREES =
            Pattern.compile("[+-]?(\\d{1,3}(\\.\\d{0,30})?|\\.\\d{1,30})([eE][+-]?\\d{1,2})?");

    /** @throws Open311Fault 400 if only one of both is given, or one is no number of degrees in its range */
    static @Nullable Place of(Call call) {
        if (!call.has("lat") && !call.has("long")) {
            return null;
        }
        if (!call.has("lat") || !call.has("long")) {
            throw Open311Fault.badRequest("half-a-place");
        }
        return new Place(degrees(call, "lat", 90), degrees(call, "long", 180));
    }

    private static double degrees(Call call, String name, int most) {
        var written = call.one(name);
        if (!DEGREES.matcher(written).matches() || Math.abs(Double.parseDouble(written)) > most) {
            throw Open311Fault.badRequest("malformed", name);
        }
        return Double.parseDouble(written);
    }
}
