package kapok.web;

/** A program called without proof of who it is (未认证); becomes 401. */
final class SignInNeeded extends RuntimeException {
    private static final long serialVersionUID = 1L;
}
