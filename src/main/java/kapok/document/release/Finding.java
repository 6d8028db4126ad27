package kapok.document.release;

import java.util.Locale;

/**
 * Something in a file that its reader may not have been meant to get (检查发现).
 *
 * @param place where it is: sheet and cell, page, paragraph, or part of the file
 * @param sample a little of it, personal data masked; may be empty
 */
public record Finding(Kind kind, String place, String sample) {
    private static final int LONGEST = 60;

    public Finding {
        sample = sample.length() > LONGEST ? sample.substring(0, LONGEST) + "…" : sample;
    }

    /** What it is. */
    public enum Kind {
        /** 隐藏的工作表. */
        HIDDEN_SHEET,
        /** 隐藏的行. */
        HIDDEN_ROW,
        /** 隐藏的列. */
        HIDDEN_COLUMN,
        /** 透视表缓存: all rows of the source, though the table shows sums. */
        PIVOT_CACHE,
        /** 批注. */
        COMMENT,
        /** 修订记录. */
        TRACKED_CHANGE,
        /** 隐藏或看不见的文字. */
        HIDDEN_TEXT,
        /** 被遮挡的文字: covered, and still there. */
        COVERED_TEXT,
        /** 嵌入的文件. */
        EMBEDDED_FILE,
        /** 外部数据: links to other files, with what was read from them. */
        EXTERNAL_DATA,
        /** 作者、单位等文件属性. */
        AUTHOR,
        /** 以前的版本. */
        EARLIER_VERSION,
        /** 隐藏的图层. */
        HIDDEN_LAYER,
        /** 宏或脚本. */
        SCRIPT,
        /** 拍摄地点. */
        LOCATION,
        /** 拍摄设备. */
        CAMERA,
        /** 缩略图: may still show what was cut off. */
        THUMBNAIL,
        /** 个人信息: identity, phone, account and plate numbers. */
        PERSONAL_DATA,
        /** 检查不了: locked, broken, too large or of a kind that cannot be looked into. */
        UNREADABLE;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    static Finding of(Kind kind, String place, String sample) {
        return new Finding(kind, place, kapok.privacy.Masking.mask(sample.strip()));
    }
}
