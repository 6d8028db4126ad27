package kapok.hotline.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kapok.document.Attachment;
import kapok.document.Attachments;
import kapok.hotline.arrival.FileTray;
import kapok.hotline.arrival.FrontDoor;
import kapok.web.RuleViolation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.multipart.MultipartFile;

/**
 * Photos that came with a form that was not yet right (暂存照片): a browser does not send them again, so they are kept until
 * the form is, for a day at most. Nobody can read them meanwhile.
 */
@Component
class FilingDrafts {
    static final int MOST = 6;

    private static final String KIND = "hotline-draft";
    private static final Duration KEPT = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final Attachments attachments;
    private final FileTray tray;
    private final FrontDoor door;
    private final Clock clock;

    FilingDrafts(JdbcClient jdbc, Attachments attachments, FileTray tray, FrontDoor door, Clock clock) {
        this.tray = tray;
        this.jdbc = jdbc;
        this.attachments = attachments;
        this.door = door;
        this.clock = clock;
    }

    List<String> names(UUID key) {
        return attachments.of(KIND, key.toString()).stream()
                .map(Attachment::name)
                .toList();
    }

    /** Keeps what came; gives why some did not stay. */
    @Transactional
    public List<RuleViolation> keep(UUID key, List<MultipartFile> files) {
        var refusals = new ArrayList<RuleViolation>();
        var names = new ArrayList<>(names(key));
        for (var file : files) {
            var name = String.valueOf(file.getOriginalFilename());
            if (file.isEmpty() || names.contains(name)) {
                continue;
            }
            if (names.size() >= MOST) {
                refusals.add(new RuleViolation("hotline.form.photos.many", MOST));
                break;
            }
            keep(key, file, refusals);
            names.add(name);
        }
        return refusals;
    }

    private void keep(UUID key, MultipartFile file, List<RuleViolation> refusals) {
        try (var content = file.getInputStream()) {
            var outcome = tray.keep(KIND, key.toString(), String.valueOf(file.getOriginalFilename()), content);
            switch (outcome) {
                case FileTray.Outcome.Kept(var kept) -> judge(key, kept, refusals);
                case FileTray.Outcome.Refused(var reason) -> refusals.add(reason);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read an upload", e);
        }
    }

    private void judge(UUID key, Attachment kept, List<RuleViolation> refusals) {
        if (kept.mediaType().startsWith("image/") || kept.mediaType().startsWith("video/")) {
            note(key);
        } else {
            attachments.remove(kept.id());
            refusals.add(new RuleViolation("hotline.form.photos.kind", kept.name()));
        }
    }

    private void note(UUID key) {
        jdbc.sql("insert into hotline.draft (key, made_at) values (:key, :at) on conflict (key) do nothing")
                .param("key", key)
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    /** Hands the photos over to the ticket. */
    @Transactional
    public void move(UUID key, String number) {
        for (var draft : attachments.of(KIND, key.toString())) {
            try (var content = attachments.open(draft)) {
                door.attach(number, draft.name(), content);
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot read a draft", e);
            }
        }
        drop(key);
    }

    private void drop(UUID key) {
        attachments.removeAll(KIND, key.toString());
        jdbc.sql("delete from hotline.draft where key = :key").param("key", key).update();
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT12M")
    @Transactional
    public void sweep() {
        jdbc.sql("select key from hotline.draft where made_at < :before order by made_at, key limit 1000")
                .param("before", Timestamp.from(clock.instant().minus(KEPT)))
                .query(UUID.class)
                .list()
                .forEach(this::drop);
    }
}
