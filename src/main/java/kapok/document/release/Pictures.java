package kapok.document.release;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifSubIFDDirectory;
import com.drew.metadata.exif.ExifThumbnailDirectory;
import com.drew.metadata.exif.GpsDirectory;
import com.drew.metadata.gif.GifCommentDirectory;
import com.drew.metadata.iptc.IptcDirectory;
import com.drew.metadata.jpeg.JpegCommentDirectory;
import com.drew.metadata.png.PngDirectory;
import com.drew.metadata.xmp.XmpDirectory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import kapok.document.release.Finding.Kind;

/** Looks into a picture (图片): where, with what and by whom it was taken. */
final class Pictures {
    private static final int[] DEVICE = {ExifIFD0Directory.TAG_MAKE, ExifIFD0Directory.TAG_MODEL};
    private static final int[] SERIAL = {
        ExifSubIFDDirectory.TAG_BODY_SERIAL_NUMBER, ExifSubIFDDirectory.TAG_LENS_SERIAL_NUMBER
    };
    private static final int[] PERSON = {
        ExifIFD0Directory.TAG_ARTIST, ExifIFD0Directory.TAG_WIN_AUTHOR, ExifIFD0Directory.TAG_CAMERA_OWNER_NAME
    };

    private static final int[] WORDS = {
        ExifIFD0Directory.TAG_IMAGE_DESCRIPTION,
        ExifIFD0Directory.TAG_WIN_COMMENT,
        ExifIFD0Directory.TAG_WIN_TITLE,
        ExifSubIFDDirectory.TAG_USER_COMMENT
    };

    void inspect(byte[] picture, Findings findings) {
        try {
            inspect(ImageMetadataReader.readMetadata(new ByteArrayInputStream(picture)), findings);
        } catch (ImageProcessingException | IOException broken) {
            findings.add(Kind.UNREADABLE, "图片", "不是图片，或者已经损坏");
        }
    }

    private static void inspect(Metadata metadata, Findings findings) {
        for (var gps : metadata.getDirectoriesOfType(GpsDirectory.class)) {
            if (gps.getTagCount() > 0) {
                var at = gps.getGeoLocation();
                findings.add(Kind.LOCATION, "EXIF", at == null ? "" : at.toDMSString());
            }
        }
        for (var exif : metadata.getDirectoriesOfType(com.drew.metadata.exif.ExifDirectoryBase.class)) {
            report(exif, DEVICE, Kind.CAMERA, findings);
            report(exif, SERIAL, Kind.CAMERA, findings);
            report(exif, PERSON, Kind.AUTHOR, findings);
            report(exif, WORDS, Kind.COMMENT, findings);
        }
        if (metadata.containsDirectoryOfType(ExifThumbnailDirectory.class)) {
            findings.add(Kind.THUMBNAIL, "EXIF", "");
        }
        for (var iptc : metadata.getDirectoriesOfType(IptcDirectory.class)) {
            report(iptc, new int[] {IptcDirectory.TAG_BY_LINE}, Kind.AUTHOR, findings);
            report(iptc, new int[] {IptcDirectory.TAG_CAPTION}, Kind.COMMENT, findings);
            report(iptc, new int[] {IptcDirectory.TAG_CITY, IptcDirectory.TAG_SUB_LOCATION}, Kind.LOCATION, findings);
        }
        for (var jpeg : metadata.getDirectoriesOfType(JpegCommentDirectory.class)) {
            report(jpeg, new int[] {JpegCommentDirectory.TAG_COMMENT}, Kind.COMMENT, findings);
        }
        for (var png : metadata.getDirectoriesOfType(PngDirectory.class)) {
            report(png, new int[] {PngDirectory.TAG_TEXTUAL_DATA}, Kind.COMMENT, findings);
        }
        for (var gif : metadata.getDirectoriesOfType(GifCommentDirectory.class)) {
            report(gif, new int[] {GifCommentDirectory.TAG_COMMENT}, Kind.COMMENT, findings);
        }
        for (var xmp : metadata.getDirectoriesOfType(XmpDirectory.class)) {
            xmp.getXmpProperties().forEach((key, value) -> {
                if (key.startsWith("dc:creator")) {
                    findings.add(Kind.AUTHOR, "XMP", value);
                } else if (key.startsWith("exif:GPS")) {
                    findings.add(Kind.LOCATION, "XMP", value);
                }
            });
        }
    }

    /** What programs write as a comment in place of a person. */
    private static boolean said(String value) {
        return !value.matches("(?is).*(software|created with|compressor|imagemagick|gd-jpeg).*");
    }

    private static void report(com.drew.metadata.Directory directory, int[] tags, Kind kind, Findings findings) {
        for (var tag : tags) {
            var value = directory.getDescription(tag);
            if (value != null && !value.isBlank() && (kind != Kind.COMMENT || said(value))) {
                findings.add(kind, directory.getName(), value);
            }
        }
    }
}
