/**
 * One installation on one machine (本机安装): its data directory, the PostgreSQL that comes along, the console commands.
 *
 * <p>Start reading at {@link kapok.installation.CommandLine}. Not here: anything a bureau would recognise as its work.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package kapok.installation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
