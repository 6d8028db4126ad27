package kapok.audit;

import kapok.installation.Checkup;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Whether the end of the trail is the one noted outside the database (链头自检). The whole is proved by verify-audit. */
@Component
class TrailCheckup implements Checkup {
    private final Seals seals;
    private final TrailProof proof;

    TrailCheckup(Seals seals, TrailProof proof) {
        this.seals = seals;
        this.proof = proof;
    }

    @Override
    public Finding check() {
        try {
            var damage = proof.end();
            return Finding.of(
                    "audit",
                    damage.isEmpty(),
                    damage.map(TrailProof.Damage::sentence).orElseGet(this::state),
                    "run ./kapok verify-audit; see docs/operations/backup-and-restore.md");
        } catch (DataAccessException away) {
            return Finding.of("audit", false, "the trail cannot be read", "start the database");
        }
    }

    private String state() {
        return "%d blocks sealed, %d entries wait for their seal"
                .formatted(seals.last().map(Seals.Block::number).orElse(0L), seals.waiting());
    }
}
