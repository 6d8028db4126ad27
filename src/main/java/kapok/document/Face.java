package kapok.document;

import java.util.List;
import java.util.Locale;

/**
 * The hands in which Chinese official documents are set (字体), each with the names that style sheets use for it and the
 * font files that carry it, best first. Only fonts with TrueType outlines are named: PDF and OFD viewers take a subset
 * of those everywhere, and of the OpenType-CFF ones (Noto, 思源) they do not.
 */
enum Face {
    /** 宋体. */
    SONG(
            List.of("Song", "SimSun", "NSimSun", "宋体", "STSong", "Noto Serif CJK SC", "serif", "Times New Roman"),
            List.of("simsun.ttc", "simsun.ttf", "stsong.ttf", "uming.ttc", "gbsn00lp.ttf"),
            "UMingCN"),
    /** 仿宋, the body of official documents. */
    FANGSONG(
            List.of("FangSong", "仿宋", "仿宋_GB2312", "FangSong_GB2312", "STFangsong"),
            List.of("simfang.ttf", "fangsong_gb2312.ttf", "fangsong.ttf", "stfangso.ttf", "fzfsk.ttf"),
            ""),
    /** 黑体. */
    HEI(
            List.of(
                    "Hei",
                    "SimHei",
                    "黑体",
                    "Noto Sans CJK SC",
                    "PingFang SC",
                    "Microsoft YaHei",
                    "sans-serif",
                    "monospace"),
            List.of("simhei.ttf", "wqy-microhei.ttc", "wqy-zenhei.ttc", "droidsansfallbackfull.ttf"),
            "WenQuanYiMicroHei"),
    /** 楷体. */
    KAI(
            List.of("Kai", "KaiTi", "楷体", "楷体_GB2312", "KaiTi_GB2312", "STKaiti"),
            List.of("simkai.ttf", "stkaiti.ttf", "gkai00mp.ttf", "ukai.ttc", "lxgwwenkai-regular.ttf"),
            "UKaiCN"),
    /** 小标宋, for the mark of the issuing organ and the title. */
    XIAOBIAOSONG(
            List.of("XiaoBiaoSong", "方正小标宋简体", "小标宋", "FZXiaoBiaoSong-B05S", "STZhongsong"),
            List.of("fzxbsjw.ttf", "fzxbs.ttf", "方正小标宋简体.ttf", "stzhongs.ttf"),
            ""),
    /** 生僻字, the rare characters of extension B and beyond. */
    RARE(List.of("Rare"), List.of("simsunb.ttf", "hanaminb.ttf", "babelstonehan.ttf"), "");

    private final List<String> families;
    private final List<String> files;
    private final String preferredInCollection;

    Face(List<String> families, List<String> files, String preferredInCollection) {
        this.families = families;
        this.files = files;
        this.preferredInCollection = preferredInCollection;
    }

    List<String> families() {
        return families;
    }

    /** The name under which word processors know this hand. */
    String wordName() {
        return switch (this) {
            case SONG -> "宋体";
            case FANGSONG -> "仿宋";
            case HEI -> "黑体";
            case KAI -> "楷体";
            case XIAOBIAOSONG -> "方正小标宋简体";
            case RARE -> "SimSun-ExtB";
        };
    }

    /** How good a file is for this hand: 0 is best, negative is not at all. */
    int rank(String fileName) {
        return files.indexOf(fileName.toLowerCase(Locale.ROOT));
    }

    /** The PostScript name to look for first in a collection of several fonts. */
    String preferredInCollection() {
        return preferredInCollection;
    }

    /** What stands in where no font of this hand is installed. */
    List<Face> substitutes() {
        return switch (this) {
            case SONG -> List.of(FANGSONG, KAI, HEI);
            case FANGSONG, XIAOBIAOSONG, KAI, RARE -> List.of(SONG, HEI, KAI, FANGSONG);
            case HEI -> List.of(SONG, KAI, FANGSONG);
        };
    }
}
