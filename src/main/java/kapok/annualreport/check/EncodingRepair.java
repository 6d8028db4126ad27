package kapok.annualreport.check;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Repairs damaged encoding before figures are read (乱码修复), and says what it repaired.
 *
 * <p>{@code TEXT-PINYIN}: a character followed by its own pinyin in brackets. {@code TEXT-MOJIBAKE}: GBK text whose first
 * byte was lost, so that each character is made of halves of two, until a character with an ASCII second byte brings the
 * stream back in step. The lost byte is put back; where characters between were lost too, because their misread bytes have
 * no character, the phrases that such reports use are damaged in the same way and compared.
 */
final class EncodingRepair {
    private static final Charset GBK = Charset.forName("GB18030");
    private static final Pattern PINYIN =
            Pattern.compile("(\\p{IsHan})\\(([a-zü]*[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜêńňǹḿ][a-zü]*)\\)");
    /** The full stop 。 (A1A3) and the opening quote “ (A1B0), read one byte late, begin with ！ (A3A1). */
    private static final Pattern MISALIGNED = Pattern.compile(
            "[?？]?[!！](?=[\\p{IsHan}·])([\\p{IsHan}\\p{Co}·A-Za-z_`~{}|\\[\\]^@]{2,12}?)(?=[”\"“」]|政府|的)");

    private static final byte LOST = (byte) 0xA1;
    private static final List<String> PHRASES = List.of(
            "同意公開",
            "同意公开",
            "同意部分公開",
            "同意部分公开",
            "不予公開",
            "不予公开",
            "部分公開",
            "部分公开",
            "非本機關政府信息",
            "非本机关政府信息",
            "非本機關",
            "非本机关",
            "信息不存在",
            "申請內容不明確",
            "申请内容不明确",
            "不屬於本機關公開",
            "不属于本机关公开",
            "已主動公開",
            "已主动公开",
            "予以公開",
            "予以公开",
            "主動公開",
            "主动公开",
            "依申請公開",
            "依申请公开");

    private EncodingRepair() {}

    /** The text as it was meant, and what was wrong with it. */
    record Repaired(String text, List<Finding> findings) {}

    static Repaired of(String text) {
        var findings = new ArrayList<Finding>();
        var withoutPinyin = pinyin(MisreadText.repaired(text, findings), findings);
        return new Repaired(misaligned(withoutPinyin, findings), findings);
    }

    private static String pinyin(String text, List<Finding> findings) {
        var counts = new LinkedHashMap<String, Integer>();
        PINYIN.matcher(text).results().forEach(one -> counts.merge(one.group(), 1, Integer::sum));
        if (counts.isEmpty()) {
            return text;
        }
        var list = new ArrayList<String>();
        counts.forEach((printed, times) -> list.add(printed + "×" + times));
        var characters = new TreeSet<String>();
        counts.keySet().forEach(one -> characters.add(one.substring(0, 1)));
        findings.add(Finding.error(
                "TEXT-PINYIN",
                counts.keySet().iterator().next(),
                String.join("、", list),
                String.join("、", characters),
                "%d 个字后面带着括号里的拼音，共 %d 处，是转码留下的，应当删去。"
                        .formatted(
                                counts.size(),
                                counts.values().stream()
                                        .mapToInt(Integer::intValue)
                                        .sum())));
        return PINYIN.matcher(text).replaceAll("$1");
    }

    private static String misaligned(String text, List<Finding> findings) {
        var repaired = new StringBuilder();
        var damaged = MISALIGNED.matcher(text);
        while (damaged.find()) {
            var restored = restore(damaged.group(1));
            if (restored.isEmpty()) {
                continue;
            }
            findings.add(Finding.error(
                    "TEXT-MOJIBAKE",
                    damaged.group(),
                    damaged.group(),
                    restored,
                    "编码错位：少了一个字节，复原后是“" + restored + "”。"));
            damaged.appendReplacement(repaired, Matcher.quoteReplacement(restored));
        }
        damaged.appendTail(repaired);
        return repaired.toString();
    }

    /** What stood there, with the full stop and the quote before it; empty if it is no such damage. */
    private static String restore(String visible) {
        for (var phrase : phrases()) {
            if (damage(phrase).equals(visible)) {
                return "。“" + phrase;
            }
        }
        return realign(visible);
    }

    private static Set<String> phrases() {
        return new java.util.LinkedHashSet<>(PHRASES);
    }

    /** What is left to see of a phrase after 。“ when the first byte is lost; characters without a meaning vanish. */
    private static String damage(String phrase) {
        var bytes = ("。“" + phrase).getBytes(GBK);
        var seen = new String(bytes, 1, bytes.length - 1, GBK).substring(1);
        return seen.replaceAll("[\\p{Co}\\uFFFD]", "");
    }

    private static String realign(String visible) {
        var late = ("！" + visible).getBytes(GBK);
        var whole = ByteBuffer.allocate(late.length + 1).put(LOST).put(late).flip();
        try {
            var text = GBK.newDecoder().decode(whole).toString();
            return text.startsWith("。") && text.substring(1).matches("“?[\\p{IsHan}，。、“”]{2,}") ? text : "";
        } catch (CharacterCodingException notSo) {
            return "";
        }
    }
}
