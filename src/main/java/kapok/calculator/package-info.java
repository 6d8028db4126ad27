/**
 * The law and the clock as a calculator (期限计算器): JSON in, JSON out, for people without a case, for other programs and for
 * conformance tests. It holds no rule of its own; the contexts that own the duties answer.
 *
 * <p>Start reading at {@link kapok.calculator.Calculator}, then {@link kapok.calculator.CalcCommand} for {@code ./kapok
 * calc}. Not here: any time limit.
 */
@ApplicationModule(
        allowedDependencies = {
            "law",
            "identifier",
            "calendar",
            "web",
            "publication",
            "disclosure",
            "hotline",
            "casework",
            "annualreport"
        })
@NullMarked
package kapok.calculator;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
