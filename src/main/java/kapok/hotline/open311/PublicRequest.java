package kapok.hotline.open311;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A request as the public may read it (公开的诉求): nothing in it tells who filed it.
 *
 * @param stage code of the stage that its ticket has reached
 * @param unit code of the organ that handles it; empty: none yet
 * @param expectedAt until when it is to be settled
 */
record PublicRequest(
        String number,
        String stage,
        String serviceCode,
        String serviceName,
        String description,
        String unit,
        Instant requestedAt,
        Instant updatedAt,
        @Nullable Instant expectedAt,
        String address,
        String addressId,
        @Nullable Double lat,
        @Nullable Double lon,
        String mediaUrl) {

    boolean open() {
        return !stage.equals("closed") && !stage.equals("archived");
    }

    /**
     * As the wire has it.
     *
     * @param notes the stage in words
     * @param agency the unit's name
     */
    Wire.Fields node(String notes, @Nullable String agency) {
        return Wire.Fields.empty()
                .with("service_request_id", number)
                .with("status", open() ? "open" : "closed")
                .with("status_notes", notes)
                .with("service_name", serviceName)
                .with("service_code", serviceCode)
                .with("description", description)
                .with("agency_responsible", agency)
                .with("service_notice", null)
                .with("requested_datetime", W3cTime.write(requestedAt))
                .with("updated_datetime", W3cTime.write(updatedAt))
                .with("expected_datetime", expectedAt == null ? null : W3cTime.write(expectedAt))
                .with("address", address.isEmpty() ? null : address)
                .with("address_id", addressId.isEmpty() ? null : addressId)
                .with("zipcode", null)
                .with("lat", lat)
                .with("long", lon)
                .with("media_url", mediaUrl.isEmpty() ? null : mediaUrl);
    }

    /** With what the specification has no names for, which a client gets only if it asks for extensions (扩展字段). */
    Wire.Fields extended(String notes, @Nullable String agency) {
        return node(notes, agency)
                .with(
                        "extended_attributes",
                        Wire.Fields.empty().with("stage", stage).with("agency_code", unit.isEmpty() ? null : unit));
    }
}
