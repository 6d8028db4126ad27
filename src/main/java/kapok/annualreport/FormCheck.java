package kapok.annualreport;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the checker of published reports would find in a draft (格式与文字检查). */
@Component
class FormCheck {
    List<Problem> problems(AnnualReport report, Content content) {
        return List.of();
    }

    List<Problem> inText(AnnualReport report, Map<String, Cell> cells, String text) {
        return List.of();
    }
}
