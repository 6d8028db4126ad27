package kapok.disclosure;

import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import kapok.calendar.Deadline;
import kapok.calendar.WorkingCalendar;
import kapok.calendar.WorkingDays;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** How many last days to answer one core computes a second, with so many consultations of so many working days each. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class DeadlineBench {
    private static final int CASES = 1024;

    @Param({"0", "1", "4"})
    public int pauses;

    /** The length of a pause in calendar days: neither time nor memory may grow with it. */
    @Param({"7", "700"})
    public int days;

    private final ReplyClock[] clocks = new ReplyClock[CASES];
    private WorkingCalendar calendar = WorkingCalendar.national();
    private int next;

    @Setup
    public void fill() {
        calendar = WorkingCalendar.national();
        for (int i = 0; i < CASES; i++) {
            var received = LocalDate.of(2019, 6, 1).plusDays(i * 2L);
            var clock = ReplyClock.receivedOn(received).extendedBy(WorkingDays.of(20));
            for (int pause = 0; pause < pauses; pause++) {
                var sent = received.plusDays(3L + pause * (days + 5L));
                clock = clock.consulted(sent, sent.plusDays(days));
            }
            clocks[i] = clock;
        }
    }

    @Benchmark
    public Deadline replyBy() {
        next = next + 1 & CASES - 1;
        return clocks[next].replyBy(calendar);
    }
}
