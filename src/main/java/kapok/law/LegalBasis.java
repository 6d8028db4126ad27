package kapok.law;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The articles that a rule carries out (法律依据), each as {@code 政府信息公开条例 第三十三条第二款}: the short title as in {@code
 * docs/law/}, a blank, the article. Where two texts share a title, the year of the older stands behind it: {@code
 * 政府信息公开条例（2007） 第二十四条第二款}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD, ElementType.FIELD})
public @interface LegalBasis {
    String[] value();
}
