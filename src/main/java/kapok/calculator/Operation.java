package kapok.calculator;

import tools.jackson.databind.JsonNode;

/** One thing the calculator can be asked (运算). */
@FunctionalInterface
interface Operation {
    JsonNode answer(Question question);
}
