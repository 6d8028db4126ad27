package kapok.hotline.queue;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import kapok.calendar.Beijing;
import kapok.hotline.figures.Backlog;
import kapok.hotline.ticket.TicketChanged;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Tells open queues that something changed (队列实时计数), by server-sent events: at once what this node did, within seconds what
 * others took in, sent out or closed. Without an open queue nothing is looked at.
 */
@Component
class QueueStream {
    private static final Logger LOG = LoggerFactory.getLogger(QueueStream.class);
    private static final long OPEN_FOR = 10 * 60_000L;
    private static final int MOST = 1_000;

    private final List<SseEmitter> queues = new CopyOnWriteArrayList<>();
    private final AtomicLong changes = new AtomicLong();
    private final Backlog backlog;
    private final Clock clock;
    private volatile String last = "";

    QueueStream(Backlog backlog, Clock clock) {
        this.backlog = backlog;
        this.clock = clock;
    }

    /** @param stays the reader follows the stream; who does not gets one event and its end */
    SseEmitter open(boolean stays) {
        var queue = new SseEmitter(OPEN_FOR);
        queue.onCompletion(() -> queues.remove(queue));
        queue.onTimeout(queue::complete);
        queue.onError(_ -> queues.remove(queue));
        send(queue, "open", "");
        if (stays && queues.size() < MOST) {
            queues.add(queue);
        } else {
            queue.complete();
        }
        return queue;
    }

    /** Not a listener after the commit: each event, ticket and all, would be stored until it was heard. */
    @EventListener
    void changed(TicketChanged changed) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                changes.incrementAndGet();
            }
        });
    }

    @Scheduled(fixedDelay = 2_000)
    void run() {
        if (queues.isEmpty()) {
            return;
        }
        try {
            var pulse = changes.get() + "/" + backlog.pulse(Beijing.start(Beijing.today(clock)));
            if (!pulse.equals(last)) {
                last = pulse;
                queues.forEach(queue -> send(queue, "changed", pulse));
            }
        } catch (DataAccessException away) {
            LOG.debug("queues wait for the database", away);
        }
    }

    @EventListener(ContextClosedEvent.class)
    void close() {
        queues.forEach(SseEmitter::complete);
    }

    private void send(SseEmitter queue, String event, String data) {
        try {
            queue.send(SseEmitter.event().name(event).data(data).reconnectTime(5_000));
        } catch (IOException | IllegalStateException gone) {
            queues.remove(queue);
        }
    }
}
