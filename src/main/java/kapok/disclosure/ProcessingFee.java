package kapok.disclosure;

import kapok.law.LegalBasis;

/**
 * The fee for processing information (信息处理费), 国办函〔2020〕109号: by items or by pages, never both, each rate for the part of
 * the count it names. Whether it is asked at all is for the organ to decide.
 */
public enum ProcessingFee {
    /** 按件计收: all requests of one applicant in one calendar month. */
    @LegalBasis("政府信息公开信息处理费管理办法 第四条")
    ITEMS {
        @Override
        long rates(long count) {
            long dear = Math.max(0, count - 30);
            long tens = dear / 10;
            long whole = 10 * (200 * tens + 100 * (tens * (tens - 1) / 2));
            return 100 * between(count, 10, 30) + whole + dear % 10 * (200 + 100 * tens);
        }
    },
    /** 按量计收: the pages of one request. */
    @LegalBasis("政府信息公开信息处理费管理办法 第五条")
    PAGES {
        @Override
        long rates(long count) {
            return 10 * between(count, 30, 100) + 20 * between(count, 100, 200) + 40 * Math.max(0, count - 200);
        }
    };

    public static final int MOST = 10_000_000;

    /** What so many items or pages cost, in yuan. @throws IllegalArgumentException unless 0 to 10,000,000 */
    public long yuan(long count) {
        if (count < 0 || count > MOST) {
            throw new IllegalArgumentException("Not a count: " + count);
        }
        return rates(count);
    }

    /**
     * What one request costs (本次计收): by items only the part that it adds to those of the month before it, since each rate is for
     * the part of the count it names (超额累进) and the earlier ones were charged with their own requests.
     *
     * @param earlier items of the applicant's earlier requests of the calendar month; means nothing by pages
     * @throws IllegalArgumentException unless both together are 0 to 10,000,000
     */
    public long yuan(long earlier, long count) {
        return this == ITEMS ? yuan(earlier + count) - yuan(earlier) : yuan(count);
    }

    abstract long rates(long count);

    /** How many of them lie above the one and up to the other. */
    private static long between(long count, long above, long upTo) {
        return Math.max(0, Math.min(count, upTo) - above);
    }
}
