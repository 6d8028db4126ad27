package kapok.hotline.open311;

import kapok.hotline.open311.Wire.Node;
import org.springframework.http.ResponseEntity;

/** An answer as it goes out (接口应答): its format is what the path asked for, whatever the Accept header says. */
final class Reply {
    private Reply() {}

    static ResponseEntity<byte[]> of(Wire wire, String root, Node node) {
        return of(200, wire, root, node);
    }

    static ResponseEntity<byte[]> of(int status, Wire wire, String root, Node node) {
        return ResponseEntity.status(status)
                .header("Content-Type", wire.mediaType())
                .header("X-Content-Type-Options", "nosniff")
                .body(wire.write(root, node));
    }
}
