package kapok.web;

import java.util.Collection;
import java.util.Map;

/** A kind of record whose acts the desk's first page may tell (动态来源); a bean of the context that owns the records. */
public interface RecentPlace {
    /** The context's word for it in the trail. */
    String kind();

    /** Address before the id of a record. */
    String records();

    /** Title by id of those that the caller may read; the others are left out. */
    Map<String, String> titles(Caller caller, Collection<String> ids);
}
