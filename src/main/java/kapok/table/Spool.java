package kapok.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import kapok.web.RuleViolation;

/** The bytes of a table on disk (暂存文件), and which kind of table they are. A temporary copy goes away with it. */
record Spool(Path file, TableFormat format, boolean temporary) implements AutoCloseable {
    /** Bytes of a part of an XLSX that is no sheet, such as its texts: what is read of it stays in memory. */
    private static final long KEPT_WHOLE = 64L << 20;

    /** @throws RuleViolation if it is no table, too large, or not what its name says */
    static Spool of(String name, InputStream content, TableLimits limits) {
        try {
            var file = Files.createTempFile("kapok-table-", ".tmp");
            try {
                copy(content, file, limits);
                return new Spool(file, format(name, file, limits), true);
            } catch (RuntimeException | IOException e) {
                Files.deleteIfExists(file);
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Spool of(Path file, TableLimits limits) {
        try {
            if (Files.size(file) > limits.bytes()) {
                throw tooLarge(limits);
            }
            return new Spool(file, format(String.valueOf(file.getFileName()), file, limits), false);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    RowSource open(TableLimits limits) {
        return switch (format) {
            case CSV -> new CsvRows(file);
            case XLSX -> new XlsxRows(file, limits.columns());
        };
    }

    private static void copy(InputStream content, Path file, TableLimits limits) throws IOException {
        try (var limited = CountedStream.atMost(limits.bytes(), content, () -> tooLarge(limits))) {
            Files.copy(limited, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static RuleViolation tooLarge(TableLimits limits) {
        return new RuleViolation("table.too-large", limits.bytes() >> 20);
    }

    private static TableFormat format(String name, Path file, TableLimits limits) throws IOException {
        var head = head(file);
        var sniffed = sniff(head, file, limits);
        var claims = name.toLowerCase(Locale.ROOT);
        var honest = switch (sniffed) {
            case XLSX -> !claims.matches(".*\\.(csv|txt|tsv)");
            case CSV -> !claims.matches(".*\\.(xlsx|xlsm)");
        };
        if (!honest) {
            throw new RuleViolation("table.not-what-it-claims", name, sniffed.name());
        }
        return sniffed;
    }

    private static byte[] head(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return in.readNBytes(4096);
        }
    }

    private static TableFormat sniff(byte[] head, Path file, TableLimits limits) throws IOException {
        var start = new String(head, StandardCharsets.ISO_8859_1);
        if (start.isBlank()) {
            throw new RuleViolation("table.empty");
        }
        if (start.startsWith("PK")) {
            inspect(file, limits);
            return TableFormat.XLSX;
        }
        if (start.startsWith("\u00D0\u00CF\u0011\u00E0")) {
            throw new RuleViolation("table.old-excel");
        }
        var utf16 = start.startsWith("\u00FF\u00FE") || start.startsWith("\u00FE\u00FF");
        var markup = start.replace("\u00EF\u00BB\u00BF", "").stripLeading().toLowerCase(Locale.ROOT);
        if (!utf16 && start.indexOf('\0') >= 0
                || start.startsWith("%PDF")
                || markup.matches("(?s)<(\\?xml|!doctype|html|table|meta).*")) {
            throw new RuleViolation("table.not-a-table");
        }
        return TableFormat.CSV;
    }

    /** Unpacks everything once, counting: what a ZIP says about its own sizes need not be true. */
    private static void inspect(Path file, TableLimits limits) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            if (zip.getEntry("xl/workbook.xml") == null || zip.size() > 10_000) {
                throw new RuleViolation("table.not-a-table");
            }
            var left = limits.inflatedBytes();
            for (var entries = zip.entries(); entries.hasMoreElements(); ) {
                var entry = entries.nextElement();
                var allowed = entry.getName().startsWith("xl/worksheets/") ? left : Math.min(left, KEPT_WHOLE);
                try (var in = CountedStream.atMost(
                        allowed, zip.getInputStream(entry), () -> new RuleViolation("table.bomb"))) {
                    left -= in.transferTo(java.io.OutputStream.nullOutputStream());
                }
            }
        } catch (ZipException e) {
            var violation = new RuleViolation("table.damaged");
            violation.initCause(e);
            throw violation;
        }
    }

    @Override
    public void close() {
        if (temporary) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
