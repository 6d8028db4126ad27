package kapok.annualreport;

import java.math.BigDecimal;
import java.time.LocalDate;

/** A figure over another period than the report's (时段数值), both days included; for charts. */
record Point(String figure, LocalDate firstDay, LocalDate lastDay, BigDecimal value) {}
