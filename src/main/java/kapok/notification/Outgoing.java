package kapok.notification;

import java.util.UUID;

/** A notice ready to go (待发通知), in the clear; it exists only while it is being sent. */
record Outgoing(UUID id, Channel channel, String template, String recipient, String subject, String body) {
    /** Nothing of it may get into a log. */
    @Override
    public String toString() {
        return "Outgoing[" + id + ", " + channel + "]";
    }
}
