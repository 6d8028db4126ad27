package kapok.notification;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Stands for the city's WeChat gateway, in every test: takes what it gets, is down for {@code down…} and refuses {@code never…}. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class TestCarrier implements Carrier {
    private final List<Outgoing> taken = new CopyOnWriteArrayList<>();

    List<Outgoing> taken() {
        return taken;
    }

    @Override
    public boolean carries(Channel channel) {
        return channel == Channel.WECHAT;
    }

    @Override
    public Delivery deliver(Outgoing notice) {
        if (notice.recipient().startsWith("down")) {
            return new Delivery.Delayed("unreachable");
        }
        if (notice.recipient().startsWith("never")) {
            return new Delivery.Refused("refused");
        }
        taken.add(notice);
        return new Delivery.Accepted();
    }
}
