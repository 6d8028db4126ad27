package kapok.publication;

import java.util.Locale;

/** Through what information goes out (公开渠道), 政府信息公开条例 第二十三条 and the table of 国办发〔2014〕32号. */
public enum Channel {
    /** 政府公报. */
    GAZETTE,
    /** 政府网站. */
    WEBSITE,
    /** 政务微博. */
    WEIBO,
    /** 政务微信. */
    WECHAT,
    /** 新闻媒体: newspapers and their clients. */
    NEWS_MEDIA,
    /** 广播电视. */
    BROADCAST,
    /** 新闻发布会. */
    PRESS_CONFERENCE,
    /** 政府信息公开目录系统: the city's common platform, where it is not the organ's own site. */
    PLATFORM,
    /** 公告栏、查阅点、电子屏. */
    NOTICE_BOARD,
    /** 其他新媒体: short video, clients. */
    NEW_MEDIA;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException if there is no such channel */
    public static Channel of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
