package kapok.agency;

import org.jspecify.annotations.Nullable;

/**
 * An organ (机关).
 *
 * @param code 统一社会信用代码, 18 characters
 * @param kind 政府, 部门, 街道办事处, 镇政府, 事业单位 …: a code of {@code agency.organ_kind}
 * @param parent code of the organ above it
 * @param division 12-digit code of the division it serves
 */
public record Organ(
        String code,
        String name,
        String shortName,
        String kind,
        @Nullable String parent,
        String division) {}
