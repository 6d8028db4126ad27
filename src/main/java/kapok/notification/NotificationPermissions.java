package kapok.notification;

/** The permissions of {@code notification}. */
public final class NotificationPermissions {
    /** See what was sent and what failed. */
    public static final String VIEW = "notification.view";
    /** Send again what was given up. */
    public static final String RETRY = "notification.retry";

    private NotificationPermissions() {}
}
