package kapok.agency;

/**
 * Somebody who works for an organ (工作人员).
 *
 * @param post 职务
 * @param phone office telephone (办公电话), never a private one; may be empty
 */
public record StaffMember(String organ, String name, String post, String phone) {}
