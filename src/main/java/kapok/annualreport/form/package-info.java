/**
 * The national forms of the annual report (格式表样) as data: which tables, rows and columns each has, and their labels.
 *
 * <p>Formats: 国办公开办函〔2021〕30号, 国办公开办函〔2019〕60号, 国办发〔2014〕32号. Start reading at {@link
 * kapok.annualreport.form.FormSheet}. Not here: figures.
 */
@NullMarked
package kapok.annualreport.form;

import org.jspecify.annotations.NullMarked;
