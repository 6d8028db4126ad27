package kapok.hotline.wall;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import kapok.calendar.Beijing;
import kapok.hotline.figures.Backlog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Tells open walls that something changed (实时推送), by server-sent events. One look at the database serves every wall of
 * this node; without an open wall there is none.
 */
@Component
class WallStream {
    private static final Logger LOG = LoggerFactory.getLogger(WallStream.class);
    private static final long OPEN_FOR = 10 * 60_000L;
    private static final int MOST = 200;

    private final List<SseEmitter> walls = new CopyOnWriteArrayList<>();
    private final Backlog backlog;
    private final Clock clock;
    private volatile String last = "";

    WallStream(Backlog backlog, Clock clock) {
        this.backlog = backlog;
        this.clock = clock;
    }

    /** @param stays the reader follows the stream; who does not gets one event and its end */
    SseEmitter open(boolean stays) {
        var wall = new SseEmitter(OPEN_FOR);
        wall.onCompletion(() -> walls.remove(wall));
        wall.onTimeout(wall::complete);
        wall.onError(_ -> walls.remove(wall));
        send(wall, "open", "");
        if (stays && walls.size() < MOST) {
            walls.add(wall);
        } else {
            wall.complete();
        }
        return wall;
    }

    @Scheduled(fixedDelay = 3_000)
    void run() {
        if (walls.isEmpty()) {
            return;
        }
        try {
            var pulse = backlog.pulse(Beijing.start(Beijing.today(clock)));
            if (!pulse.equals(last)) {
                last = pulse;
                walls.forEach(wall -> send(wall, "changed", pulse));
            }
        } catch (DataAccessException away) {
            LOG.debug("the wall waits for the database", away);
        }
    }

    /** A server that stops lets its walls go first; they come back by themselves. */
    @EventListener(ContextClosedEvent.class)
    void close() {
        walls.forEach(SseEmitter::complete);
    }

    private void send(SseEmitter wall, String event, String data) {
        try {
            wall.send(SseEmitter.event().name(event).data(data).reconnectTime(5_000));
        } catch (IOException | IllegalStateException gone) {
            walls.remove(wall);
        }
    }
}
