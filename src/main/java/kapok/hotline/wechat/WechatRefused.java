package kapok.hotline.wechat;

/** A call that is not the platform's, or cannot be read (拒绝的回调); the reason is for the log. */
final class WechatRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    WechatRefused(String reason) {
        super(reason);
    }
}
