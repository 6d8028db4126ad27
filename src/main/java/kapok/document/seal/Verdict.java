package kapok.document.seal;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the check of an OFD found (验签结果).
 *
 * @param problems none if it is intact
 * @param signer what the signature says of itself; absent if there is none that can be read
 */
public record Verdict(
        State state, List<Problem> problems, @Nullable Signer signer) {
    public Verdict {
        problems = List.copyOf(problems);
    }

    /** In one word. */
    public enum State {
        /** 完好: every file is as it was when it was signed. */
        INTACT,
        /** 被改动. */
        CHANGED,
        /** 没有签章. */
        UNSIGNED,
        /** 不是可读的 OFD. */
        UNREADABLE
    }

    /**
     * Something that is not as it was signed.
     *
     * @param file path inside the OFD; empty if it concerns the whole
     */
    public record Problem(Kind kind, String file) {}

    /** What is wrong. */
    public enum Kind {
        /** A file has other content. */
        CHANGED,
        /** A file is gone. */
        MISSING,
        /** A file has come that the signature does not name. */
        ADDED,
        /** The list of files that was signed is another. */
        LIST_CHANGED,
        /** The signature was not made with the key of the certificate, or its data were changed. */
        SIGNATURE,
        /** The seal in it was not made by whom it says, or is not the signer's. */
        SEAL,
        /** It was signed when the certificate was not valid. */
        OUT_OF_TIME
    }

    /**
     * Who signed, and when.
     *
     * @param name in the certificate
     * @param issuer whoever issued the certificate; the same name if it issued it to itself
     * @param serial of the certificate, in hex
     * @param fingerprint SM3 of the certificate, in hex
     * @param organ whose certificate this is in this installation; null if it is unknown here
     */
    public record Signer(
            String name,
            String issuer,
            String serial,
            String fingerprint,
            String sealName,
            Instant at,
            @Nullable String organ) {}

    static Verdict without(State state) {
        return new Verdict(state, List.of(), null);
    }
}
