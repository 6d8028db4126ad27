package kapok.hotline.text;

/** A text whose category a person has settled (已分类文本). */
record Labelled(String text, String category) {}
