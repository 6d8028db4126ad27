/**
 * Personal data (个人信息保护): found and masked in text, encrypted in the database.
 *
 * <p>Law: 个人信息保护法 第二十八条, 第五十一条 (去标识化, 加密). Algorithms: SM4 (GB/T 32907), SM3 (GB/T 32905). Start
 * reading at {@link kapok.privacy.PersonalDataFinder} and {@link kapok.privacy.Secrets}. Not here: who may see what
 * unmasked; the contexts decide and audit that.
 */
@ApplicationModule(allowedDependencies = {"installation"})
@NullMarked
package kapok.privacy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
