/** Whether the report adds up: what came in is what went out (收办平衡核对). */
@NullMarked
package kapok.disclosure.balance;

import org.jspecify.annotations.NullMarked;
