package kapok.notification;

/** Carries notices of one or more channels to the outside (发送通道). */
interface Carrier {
    boolean carries(Channel channel);

    Delivery deliver(Outgoing notice);
}
