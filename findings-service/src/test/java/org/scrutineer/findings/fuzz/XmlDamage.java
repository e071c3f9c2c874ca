package org.scrutineer.findings.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Ways in which the XML of a submission can be wrong.
final class XmlDamage {

    private static final Pattern LEAF = Pattern.compile("<([A-Za-z_]+)>[^<]*</\\1>");
    private static final Pattern NAMESPACE = Pattern.compile(" xmlns:[a-z]+=\"[^\"]*\"");
    private static final List<String> ANSWERS = List.of(
            "",
            " ",
            "-1e999",
            "=1+cmd|' /C calc'!A0",
            "&#0;",
            "&#xFFFE;",
            "&nothing;",
            "&lt;script&gt;",
            "]]>",
            "<![CDATA[<x>]]>",
            "<?xml version=\"1.0\"?>",
            "\u202Eтест ұлттық 🗳",
            "9999999999999999999999999999",
            "2012-11-20T08:14:31.163+06:00",
            "+999999999-12-31T23:59:59Z",
            "../../../etc/passwd",
            "x".repeat(70_000));
    private static final List<String> IDENTIFIERS =
            List.of("", "uuid:", "1", "not a uuid", "идентификатор", "../../x", "&amp;&lt;", "i".repeat(300));

    private final Random random;
    private final List<Sample> samples;

    XmlDamage(Random random, List<Sample> samples) {
        this.random = random;
        this.samples = samples;
    }

    /// A submission of its own, undamaged.
    static String renamed(Sample sample, Random random) {
        UUID id = new UUID(random.nextLong(), random.nextLong());
        return sample.xml().replace(sample.instanceId(), "uuid:" + id);
    }

    byte[] to(String xml) {
        String damaged = xml;
        for (int i = random.nextInt(3); i >= 0; i--) {
            damaged = once(damaged);
        }
        byte[] bytes = damaged.getBytes(StandardCharsets.UTF_8);
        return switch (random.nextInt(8)) {
            case 0 -> flipped(bytes);
            case 1 -> Arrays.copyOf(bytes, random.nextInt(bytes.length));
            case 2 -> damaged.getBytes(StandardCharsets.UTF_16);
            default -> bytes;
        };
    }

    private String once(String xml) {
        return switch (random.nextInt(14)) {
            case 0 -> leaf(xml, leaf -> leaf + leaf);
            case 1 -> leaf(xml, leaf -> "");
            case 2 -> leaf(xml, leaf -> leaf.replaceFirst(">[^<]*<", ">" + answer() + "<"));
            case 3 -> leaf(xml, leaf -> leaf.substring(0, leaf.lastIndexOf('<')));
            case 4 -> leaf(xml, leaf -> "<other>" + leaf + "</other>");
            case 5 -> swapped(xml);
            case 6 -> leaf(xml, leaf -> leaf.replace("<", "<orx:").replace("<orx:/", "</orx:"));
            case 7 -> NAMESPACE.matcher(xml).replaceFirst("");
            case 8 -> xml.replaceFirst("<data ", "<data xmlns=\"http://example.org/" + random.nextInt(3) + "\" ");
            case 9 ->
                xml.replaceFirst("(?s)<instanceID>.*?</instanceID>", "<instanceID>" + identifier() + "</instanceID>");
            case 10 ->
                xml.replaceFirst("</instanceID>", "</instanceID><deprecatedID>" + identifier() + "</deprecatedID>");
            case 11 -> xml.replaceFirst(" id=\"[^\"]*\"", " id=\"" + oneOf(List.of("kz2022_z", "", "kz2022_b")) + "\"");
            case 12 -> xml.replaceFirst(" version=\"[0-9]*\"", oneOf(List.of("", " version=\"1\"", " version=\"\"")));
            default -> prologue() + xml.substring(xml.indexOf("<data"));
        };
    }

    private String prologue() {
        return oneOf(List.of(
                "",
                "\uFEFF",
                "<?xml version='1.1'?>",
                "<?xml version='1.0' encoding='UTF-16'?>",
                "<?xml version='1.0' encoding='ISO-8859-1'?>",
                "<?xml version='1.0' encoding='nonsense'?>",
                "<!DOCTYPE data SYSTEM 'http://127.0.0.1:1/x.dtd'>",
                "<!DOCTYPE data [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;&a;'>]>"));
    }

    private interface Change {
        String of(String leaf);
    }

    /// Changes one element without children.
    private String leaf(String xml, Change change) {
        List<MatchResult> leaves = leaves(xml);
        if (leaves.isEmpty()) {
            return xml;
        }
        MatchResult leaf = leaves.get(random.nextInt(leaves.size()));
        return xml.substring(0, leaf.start()) + change.of(leaf.group()) + xml.substring(leaf.end());
    }

    private String swapped(String xml) {
        List<MatchResult> leaves = leaves(xml);
        if (leaves.size() < 2) {
            return xml;
        }
        int first = random.nextInt(leaves.size() - 1);
        MatchResult one = leaves.get(first);
        MatchResult other = leaves.get(first + 1 + random.nextInt(leaves.size() - first - 1));
        return xml.substring(0, one.start())
                + other.group()
                + xml.substring(one.end(), other.start())
                + one.group()
                + xml.substring(other.end());
    }

    private static List<MatchResult> leaves(String xml) {
        Matcher matcher = LEAF.matcher(xml);
        return matcher.results().toList();
    }

    private String answer() {
        return Matcher.quoteReplacement(oneOf(ANSWERS));
    }

    private String identifier() {
        return Matcher.quoteReplacement(random.nextBoolean() ? oneOf(samples).instanceId() : oneOf(IDENTIFIERS));
    }

    private byte[] flipped(byte[] bytes) {
        byte[] flipped = bytes.clone();
        for (int i = random.nextInt(4); i >= 0 && flipped.length > 0; i--) {
            flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return flipped;
    }

    private <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
