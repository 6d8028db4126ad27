package kapok.hotline.queue;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Statements over the parts of a year (分区查询) that take longer to plan than to carry out. */
final class OnePlan {
    private OnePlan() {}

    /**
     * For the rest of this transaction, a prepared statement is planned once and along indexes: to read a whole month, or a map
     * of all that is open, takes longer than the first thousand along an index.
     */
    static void alongIndexes(JdbcClient jdbc) {
        jdbc.sql("""
                        select set_config('plan_cache_mode', 'force_generic_plan', true),
                               set_config('enable_bitmapscan', 'off', true), set_config('enable_seqscan', 'off', true),
                               set_config('max_parallel_workers_per_gather', '0', true)
                        """).query(row -> {});
    }
}
