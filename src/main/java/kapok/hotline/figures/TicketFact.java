package kapok.hotline.figures;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is counted of a ticket as it stands (工单指标). The register of tickets writes it in the transaction that changes the
 * ticket.
 *
 * @param kind as of tickets: {@code consultation}, {@code help}, {@code complaint}, {@code report} …
 * @param division 12-digit code of the place; its first six say the district
 * @param unit organ that undertakes it; empty before dispatch
 * @param direct answered at once, without dispatch (直接办结)
 * @param repeated the same caller reported the same before (重复诉求)
 * @param returns accepted returns (退单)
 * @param called when call-back succeeded or was given up
 * @param reached the call-back was effective (有效回访)
 * @param solved {@code yes}, {@code partly}, {@code no}; by the citizen's word
 * @param satisfied {@code yes}, {@code basically}, {@code no}
 */
public record TicketFact(
        String ticket,
        Instant receivedAt,
        String channel,
        String kind,
        String category,
        String categoryName,
        String division,
        String districtName,
        String unit,
        String unitName,
        boolean urgent,
        boolean business,
        boolean confidential,
        boolean direct,
        boolean repeated,
        @Nullable Instant dispatchedAt,
        @Nullable Instant signDue,
        @Nullable Instant signedAt,
        @Nullable Instant answerDue,
        @Nullable Instant answeredAt,
        @Nullable Instant closedAt,
        int returns,
        int extensions,
        int reworks,
        @Nullable Instant calledAt,
        boolean reached,
        boolean contacted,
        @Nullable String solved,
        @Nullable String satisfied) {}
