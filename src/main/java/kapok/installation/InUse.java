package kapok.installation;

/** A register that tells whether this installation is in use already (是否已启用); a restore would overwrite it. */
public interface InUse {
    /** Whether somebody put something in that a restore would lose. */
    boolean inUse();
}
