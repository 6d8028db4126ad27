package kapok.web;

/** Finds out who calls. Here so that pages need not know how people sign in; {@code identity} answers it. */
public interface CallerSource {
    /** The caller of the request that this thread is serving; anybody when nobody signed in. */
    Caller current();
}
