package kapok.identity.citizen.page;

import java.util.List;
import kapok.identity.citizen.MatterSource.Matter;

/**
 * What somebody follows (我的办件).
 *
 * @param phone masked
 */
public record MyPage(String phone, List<Matter> matters) {}
