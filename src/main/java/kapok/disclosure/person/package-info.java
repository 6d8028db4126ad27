/**
 * The persons behind requests (申请人个人信息): encrypted beside the case, masked on the desk, shown in full only with a reason
 * that is recorded, and erased when the time has come.
 *
 * <p>Law: 个人信息保护法 第十九条, 第四十五条, 第四十七条, 第五十一条. Start reading at {@link kapok.disclosure.person.PersonDesk}; when data
 * go is said in {@link kapok.disclosure.person.Retention}.
 */
@NullMarked
package kapok.disclosure.person;

import org.jspecify.annotations.NullMarked;
