package kapok.hotline.open311;

import org.jspecify.annotations.Nullable;

/** The last part of a path (资源名), taken apart at its last dot. */
record Resource(String name, Wire wire) {
    /** @throws Open311Fault 404 for a suffix that is no format */
    static Resource of(String written) {
        var dot = written.lastIndexOf('.');
        return dot < 0
                ? new Resource(written, wire(null))
                : new Resource(written.substring(0, dot), wire(written.substring(dot + 1)));
    }

    /**
     * The format that a suffix asks for; without one it is XML, which every client of the specification reads.
     *
     * @throws Open311Fault 404 if it is no format
     */
    static Wire wire(@Nullable String suffix) {
        return suffix == null ? Wire.XML : Wire.of(suffix).orElseThrow(() -> Open311Fault.unknown("no-format", suffix));
    }

    /** The format in which an error at this address is told. */
    static Wire wireOfError(String path) {
        return Wire.of(path.substring(path.lastIndexOf('.') + 1)).orElse(Wire.XML);
    }
}
