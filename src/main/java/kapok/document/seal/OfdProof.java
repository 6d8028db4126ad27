package kapok.document.seal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import kapok.document.seal.Verdict.Kind;
import kapok.document.seal.Verdict.Problem;
import kapok.document.seal.Verdict.State;
import org.bouncycastle.asn1.gm.GMObjectIdentifiers;
import org.springframework.stereotype.Component;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * Checks the signature of an OFD (OFD 验签): each file against its digest, the list of digests against the signature, the
 * signature against the certificate, the seal against its maker. Every signature of the file must hold.
 */
@Component
public class OfdProof {
    private static final String OFD = "http://www.ofdspec.org/2016";

    private final SealRows seals;

    OfdProof(SealRows seals) {
        this.seals = seals;
    }

    /** Never fails: what cannot be read is a verdict too. */
    public Verdict check(byte[] ofd) {
        try {
            var files = OfdFiles.read(ofd);
            var root = files.get("OFD.xml");
            if (root == null) {
                return Verdict.without(State.UNREADABLE);
            }
            return check(files, root);
        } catch (IOException e) {
            return Verdict.without(State.UNREADABLE);
        }
    }

    private Verdict check(Map<String, byte[]> files, byte[] root) throws IOException {
        var list = parse(root).flatMap(xml -> first(xml, "Signatures"));
        if (list.isEmpty()) {
            return without(files);
        }
        var path = path("", list.get());
        var content = files.get(path);
        var places = content == null ? List.<String>of() : places(content, path);
        if (places.isEmpty()) {
            return new Verdict(
                    State.CHANGED, List.of(new Problem(content == null ? Kind.MISSING : Kind.CHANGED, path)), null);
        }
        var found = new Found();
        var named = new TreeSet<>(List.of(path));
        for (var place : places) {
            signature(files, place, named, found);
        }
        files.keySet().stream()
                .filter(name -> !named.contains(name))
                .forEach(name -> found.problems.add(new Problem(Kind.ADDED, name)));
        return new Verdict(found.problems.isEmpty() ? State.INTACT : State.CHANGED, found.problems, found.signer);
    }

    /** A root that names no signature, or cannot be read; if one still lies inside, it was cut off. */
    private static Verdict without(Map<String, byte[]> files) {
        var cut = files.keySet().stream()
                .anyMatch(name -> name.endsWith("/Signature.xml") || name.endsWith("Signatures.xml"));
        return cut
                ? new Verdict(State.CHANGED, List.of(new Problem(Kind.CHANGED, "OFD.xml")), null)
                : Verdict.without(State.UNSIGNED);
    }

    private static final class Found {
        private final List<Problem> problems = new ArrayList<>();
        private Verdict.@org.jspecify.annotations.Nullable Signer signer;
    }

    private static List<String> places(byte[] list, String path) throws IOException {
        return parse(list).stream()
                .flatMap(xml -> all(xml, "Signature").stream())
                .map(one -> path(path, one.getAttribute("BaseLoc")))
                .toList();
    }

    private void signature(Map<String, byte[]> files, String place, TreeSet<String> named, Found found)
            throws IOException {
        named.add(place);
        var content = files.get(place);
        if (content == null) {
            found.problems.add(new Problem(Kind.MISSING, place));
            return;
        }
        var xml = parse(content);
        var valueAt = xml.flatMap(one -> first(one, "SignedValue"))
                .map(text -> path(place, text))
                .orElse(place.replace("Signature.xml", "SignedValue.dat"));
        named.add(valueAt);
        signedValue(files, place, content, valueAt, found);
        if (xml.isPresent()) {
            references(files, xml.get(), place, named, found);
        } else {
            found.problems.add(new Problem(Kind.LIST_CHANGED, place));
        }
    }

    private void signedValue(Map<String, byte[]> files, String place, byte[] list, String valueAt, Found found) {
        var value = files.get(valueAt);
        if (value == null) {
            found.problems.add(new Problem(Kind.MISSING, valueAt));
            return;
        }
        try {
            var signature = Ses.read(value);
            found.signer = signer(signature);
            if (!Arrays.equals(signature.dataHash(), Sm2.sm3(list)) || !("/" + place).equals(signature.property())) {
                found.problems.add(new Problem(Kind.LIST_CHANGED, place));
            }
            if (!signature.holds()) {
                found.problems.add(new Problem(Kind.SIGNATURE, valueAt));
            } else if (!signature.sealHolds()) {
                found.problems.add(new Problem(Kind.SEAL, valueAt));
            } else if (!inTime(signature)) {
                found.problems.add(new Problem(Kind.OUT_OF_TIME, valueAt));
            }
        } catch (IllegalArgumentException | ClassCastException e) {
            found.problems.add(new Problem(Kind.SIGNATURE, valueAt));
        }
    }

    private static boolean inTime(Ses.Signature signature) {
        var signer = signature.signer();
        return !signature.at().isBefore(signer.getStartDate().getDate().toInstant())
                && !signature.at().isAfter(signer.getEndDate().getDate().toInstant())
                && !signature.at().isBefore(signature.validFrom())
                && !signature.at().isAfter(signature.validTo());
    }

    private Verdict.Signer signer(Ses.Signature signature) {
        var certificate = signature.signer();
        return new Verdict.Signer(
                Sm2.name(certificate.getSubject()),
                Sm2.name(certificate.getIssuer()),
                certificate.getSerialNumber().getValue().toString(16),
                HexFormat.of().formatHex(Sm2.sm3(signature.certificate())),
                signature.sealName(),
                signature.at(),
                seals.organOf(signature.certificate()).orElse(null));
    }

    private static void references(
            Map<String, byte[]> files, Element xml, String place, TreeSet<String> named, Found found) {
        var method = all(xml, "References").stream()
                .map(one -> one.getAttribute("CheckMethod"))
                .findFirst()
                .orElse("");
        if (!method.equals(GMObjectIdentifiers.sm3.getId())) {
            found.problems.add(new Problem(Kind.LIST_CHANGED, place));
            return;
        }
        var digests = new HashMap<String, byte[]>();
        for (var one : all(xml, "Reference")) {
            digests.put(
                    path(place, one.getAttribute("FileRef")),
                    first(one, "CheckValue").map(OfdProof::decoded).orElse(new byte[0]));
        }
        digests.keySet().stream().sorted().forEach(name -> {
            named.add(name);
            var content = files.get(name);
            if (content == null) {
                found.problems.add(new Problem(Kind.MISSING, name));
            } else if (!Arrays.equals(digests.get(name), Sm2.sm3(content))) {
                found.problems.add(new Problem(Kind.CHANGED, name));
            }
        });
    }

    private static byte[] decoded(String base64) {
        try {
            return Base64.getMimeDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    /** A path of the package without its first slash; a relative one counts from the folder of the file that names it. */
    private static String path(String from, String named) {
        var plain = named.strip();
        return plain.startsWith("/") ? plain.substring(1) : from.substring(0, from.lastIndexOf('/') + 1) + plain;
    }

    private static Optional<Element> parse(byte[] xml) throws IOException {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
        try {
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return Optional.of(builder.parse(new ByteArrayInputStream(xml))).map(Document::getDocumentElement);
        } catch (SAXException e) {
            return Optional.empty();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Optional<String> first(Element xml, String name) {
        return all(xml, name).stream()
                .map(Element::getTextContent)
                .filter(text -> !text.isBlank())
                .findFirst();
    }

    private static List<Element> all(Element xml, String name) {
        var found = new ArrayList<Element>();
        var nodes = xml.getElementsByTagNameNS(OFD, name);
        for (int i = 0; i < nodes.getLength(); i++) {
            if (nodes.item(i) instanceof Element element) {
                found.add(element);
            }
        }
        return found;
    }
}
