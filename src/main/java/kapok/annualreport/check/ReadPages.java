package kapok.annualreport.check;

import java.util.List;

/**
 * What a file shows (文件内容): its words, and its tables where the file tells where they are.
 *
 * @param title of the file itself, empty when it has none
 * @param text line by line, without the tables that are in {@code grids}
 * @param grids rows of cells
 */
record ReadPages(String title, String text, List<List<List<String>>> grids) {
    ReadPages {
        grids = List.copyOf(grids);
    }
}
