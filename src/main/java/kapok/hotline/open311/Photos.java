package kapok.hotline.open311;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/** Pictures that a client sends along instead of an address of theirs (随附照片): beyond the specification, but common. */
record Photos(List<MultipartFile> files) {
    private static final int MOST = 6;

    Photos {
        files = List.copyOf(files);
    }

    static Photos of(HttpServletRequest request) {
        if (!(request instanceof MultipartHttpServletRequest parts)) {
            return new Photos(List.of());
        }
        var files = parts.getMultiFileMap().values().stream()
                .flatMap(List::stream)
                .filter(file -> !file.isEmpty())
                .limit(MOST)
                .toList();
        return new Photos(files);
    }
}
