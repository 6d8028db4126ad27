package kapok.hotline.text;

/** What one may be allowed to do with the classification of texts (文本分类权限). */
public final class ClassificationPermissions {
    /** 训练分类模型、维护分类词表. */
    public static final String CLASSIFY = "hotline.classify";

    private ClassificationPermissions() {}
}
