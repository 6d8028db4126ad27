package kapok.figure;

import kapok.web.NotFound;

/** What figures must know of organs, which live on a higher floor; {@code agency} answers it. */
public interface OrganNames {
    /** @throws NotFound if no organ has this code */
    String name(String code);

    /** The code of the organ that owns the installation. */
    String owner();
}
