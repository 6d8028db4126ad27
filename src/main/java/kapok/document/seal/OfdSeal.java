package kapok.document.seal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.bouncycastle.asn1.gm.GMObjectIdentifiers;

/** Signs an OFD of ours (OFD 电子签章, GB/T 33190—2016 clause 18): every file inside is named with its SM3 digest. */
final class OfdSeal {
    static final String LIST = "Doc_0/Signs/Signatures.xml";
    static final String SIGNATURE = "Doc_0/Signs/Sign_0/Signature.xml";
    static final String VALUE = "Doc_0/Signs/Sign_0/SignedValue.dat";

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    private static final String NS = " xmlns:ofd=\"http://www.ofdspec.org/2016\"";
    private static final Pattern PAGE = Pattern.compile("<ofd:Page ID=\"(\\d+)\"");
    private static final DateTimeFormatter SECONDS =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmss'Z'").withZone(ZoneOffset.UTC);

    private OfdSeal() {}

    static byte[] sign(byte[] ofd, OrganSeal seal, SealPlace place, Instant at) throws IOException {
        var files = files(ofd);
        files.computeIfPresent("OFD.xml", (_, root) -> pointing(root));
        var signature = utf8(signature(files, place, at));
        var value = Ses.sign(seal, Sm2.sm3(signature), "/" + SIGNATURE, at);
        files.put(LIST, utf8(list()));
        files.put(SIGNATURE, signature);
        files.put(VALUE, value);
        return zipped(files);
    }

    private static byte[] pointing(byte[] root) {
        return utf8(text(root)
                .replace(
                        "</ofd:DocRoot></ofd:DocBody>",
                        "</ofd:DocRoot><ofd:Signatures>/" + LIST + "</ofd:Signatures></ofd:DocBody>"));
    }

    private static String list() {
        return HEAD + "<ofd:Signatures" + NS + "><ofd:MaxSignId>1</ofd:MaxSignId>"
                + "<ofd:Signature ID=\"s001\" Type=\"Seal\" BaseLoc=\"/" + SIGNATURE + "\"/></ofd:Signatures>";
    }

    private static String signature(Map<String, byte[]> files, SealPlace place, Instant at) {
        var references = new StringBuilder();
        files.forEach((name, content) -> references
                .append("<ofd:Reference FileRef=\"/")
                .append(name)
                .append("\"><ofd:CheckValue>")
                .append(Base64.getEncoder().encodeToString(Sm2.sm3(content)))
                .append("</ofd:CheckValue></ofd:Reference>"));
        return HEAD + "<ofd:Signature" + NS + "><ofd:SignedInfo>"
                + "<ofd:Provider ProviderName=\"Kapok\" Version=\"1.0\" Company=\"Kapok\"/>"
                + "<ofd:SignatureMethod>" + GMObjectIdentifiers.sm2sign_with_sm3.getId() + "</ofd:SignatureMethod>"
                + "<ofd:SignatureDateTime>" + SECONDS.format(at) + "</ofd:SignatureDateTime>"
                + "<ofd:References CheckMethod=\"" + GMObjectIdentifiers.sm3.getId() + "\">" + references
                + "</ofd:References><ofd:StampAnnot ID=\"s002\" PageRef=\"" + page(files, place.page())
                + "\" Boundary=\"" + boundary(place) + "\"/></ofd:SignedInfo><ofd:SignedValue>/" + VALUE
                + "</ofd:SignedValue></ofd:Signature>";
    }

    private static String boundary(SealPlace place) {
        return String.format(
                Locale.ROOT, "%.2f %.2f %.0f %.0f", place.left(), place.top(), SealPlace.SIZE, SealPlace.SIZE);
    }

    private static String page(Map<String, byte[]> files, int index) {
        return PAGE.matcher(text(files.getOrDefault("Doc_0/Document.xml", new byte[0])))
                .results()
                .skip(index)
                .map(found -> found.group(1))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The OFD has no page " + index));
    }

    private static Map<String, byte[]> files(byte[] ofd) throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(ofd))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        }
        return files;
    }

    private static byte[] zipped(Map<String, byte[]> files) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    private static String text(byte[] content) {
        return new String(content, StandardCharsets.UTF_8);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
