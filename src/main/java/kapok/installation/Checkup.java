package kapok.installation;

/** What a context can say about its own health (自检); {@code ./kapok doctor} asks each bean of this kind. */
public interface Checkup {
    /** Never throws: what cannot be looked at is not well. */
    Finding check();

    /** What was looked at, what was found, and what to do about it; the remedy is empty when all is well. */
    record Finding(String part, boolean well, String found, String remedy) {
        public static Finding of(String part, boolean well, String found, String remedy) {
            return new Finding(part, well, found, well ? "" : remedy);
        }
    }
}
