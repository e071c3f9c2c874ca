package org.scrutineer.findings.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.scrutineer.findings.fuzz.Request.Ending;

/// Makes the request that carries a submission, whole or damaged: the frame of its parts, its headers, its end.
final class RequestDamage {

    private static final String BOUNDARY = "fuzz-boundary-7c1e";
    private static final List<String> NAMES = List.of(
            "../../x.png",
            "n".repeat(300),
            "n".repeat(600),
            "Сурет қағаз.png",
            "a\\\"b.png",
            "a\u0001b.png",
            "",
            "🗳.png");
    private static final List<String> TYPES = List.of(
            "Content-Type: text/xml",
            "X-Nothing: at all",
            "Content-Type: multipart/form-data",
            "Content-Type: multipart/form-data; boundary=",
            "Content-Type: multipart/form-data; boundary=other",
            "Content-Type: multipart/form-data; boundary=\"" + BOUNDARY + "\"",
            "Content-Type: MULTIPART/FORM-DATA; charset=x; Boundary=" + BOUNDARY,
            "Content-Type: multipart/form-data; boundary=" + "b".repeat(250));
    private static final List<String> LENGTHS = List.of(
            "Content-Length: -1", "Content-Length: many", "Content-Length: 99999999999999", "Content-Length: 10");

    private final Random random;
    private final String base;

    /// @param base the address of the phone, without scheme and host
    RequestDamage(Random random, String base) {
        this.random = random;
        this.base = base;
    }

    private record Part(String headers, byte[] content) {}

    Request around(byte[] xml, Sample sample, boolean damageFrame, boolean damageHead) {
        byte[] body = damageFrame ? damagedBody(parts(xml, sample)) : body(parts(xml, sample));
        return damageHead ? damagedHead(xml, body, damageFrame) : whole(xml, body, !damageFrame);
    }

    private Request whole(byte[] xml, byte[] body, boolean xmlArrives) {
        return new Request(
                join(head("POST", base + "/submission", type(), length(body)), body), xml, xmlArrives, Ending.WHOLE);
    }

    private static List<Part> parts(byte[] xml, Sample sample) {
        List<Part> parts = new ArrayList<>();
        parts.add(part("xml_submission_file", "text/xml", xml));
        for (String file : sample.files()) {
            parts.add(part(file, "image/png", file.getBytes(StandardCharsets.UTF_8)));
        }
        return parts;
    }

    private static Part part(String name, String type, byte[] content) {
        return new Part(
                "Content-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\nContent-Type: %s\r\n\r\n"
                        .formatted(name, name, type),
                content);
    }

    private byte[] damagedBody(List<Part> parts) {
        switch (random.nextInt(10)) {
            case 0 -> Collections.reverse(parts);
            case 1 -> parts.add(parts.getFirst());
            case 2 -> parts.set(0, part("form", "text/xml", parts.getFirst().content()));
            case 3 -> parts.removeFirst();
            case 4 -> parts.add(part(oneOf(NAMES), "image/png", new byte[random.nextInt(90_000)]));
            case 5 -> parts.add(0, part("a.png", "image/\u0000png", new byte[3]));
            case 6 -> parts.add(new Part("\r\n\r\n", new byte[3]));
            case 7 -> parts.addAll(Collections.nCopies(random.nextInt(1_100), part("x", "a/b", new byte[1])));
            default -> {
                byte[] body = body(parts);
                return random.nextBoolean()
                        ? Arrays.copyOf(body, random.nextInt(body.length))
                        : withoutOneByteOfFrame(body, parts.getFirst());
            }
        }
        return body(parts);
    }

    private byte[] withoutOneByteOfFrame(byte[] body, Part first) {
        int frame = BOUNDARY.length() + 4 + first.headers().length();
        int missing = random.nextInt(frame);
        return join(Arrays.copyOf(body, missing), Arrays.copyOfRange(body, missing + 1, body.length));
    }

    private Request damagedHead(byte[] xml, byte[] body, boolean frameDamaged) {
        String path = base + "/submission";
        return switch (random.nextInt(9)) {
            case 0 -> new Request(join(head("POST", path, oneOf(TYPES), length(body)), body), xml, false, Ending.WHOLE);
            case 1 -> new Request(join(head("POST", path, type(), oneOf(LENGTHS)), body), xml, false, Ending.UNSURE);
            case 2 -> new Request(join(head("PATCH", path, type(), length(body)), body), xml, false, Ending.WHOLE);
            case 3 ->
                new Request(
                        join(head("POST", damagedPath(path), type(), length(body)), body), xml, false, Ending.WHOLE);
            case 4 -> chunked(xml, body, !frameDamaged);
            case 5 -> cut(whole(xml, body, false));
            case 6 -> withoutVersion(whole(xml, body, false));
            case 7 ->
                new Request(
                        join(head("POST", path, type(), length(body), "Expect: 100-continue"), body),
                        xml,
                        !frameDamaged,
                        Ending.WHOLE);
            default -> garbled(head("POST", path, type(), length(body)), xml, body);
        };
    }

    private String damagedPath(String path) {
        return switch (random.nextInt(6)) {
            case 0 -> path.replace("/submission", "/Submission");
            case 1 -> path + "?deviceID=%zz";
            case 2 -> path + "?deviceID=%FF%00";
            case 3 -> path + "/";
            case 4 -> path.replace("/missions/m-", "/missions/n-");
            default -> path.replace("/v1/key/", "/v1/key/k/");
        };
    }

    private Request chunked(byte[] xml, byte[] body, boolean xmlArrives) {
        ByteArrayOutputStream chunks = new ByteArrayOutputStream();
        int at = 0;
        while (at < body.length) {
            int size = Math.min(body.length - at, 1 + random.nextInt(5_000));
            chunks.writeBytes(ascii(Integer.toHexString(size) + "\r\n"));
            chunks.write(body, at, size);
            chunks.writeBytes(ascii("\r\n"));
            at += size;
        }
        chunks.writeBytes(ascii("0\r\n\r\n"));
        byte[] head = head("POST", base + "/submission", type(), "Transfer-Encoding: chunked");
        return new Request(join(head, chunks.toByteArray()), xml, xmlArrives, Ending.WHOLE);
    }

    private Request cut(Request request) {
        byte[] bytes = Arrays.copyOf(request.bytes(), 1 + random.nextInt(request.bytes().length - 1));
        return new Request(bytes, request.xml(), false, Ending.CUT);
    }

    private static Request withoutVersion(Request request) {
        String text =
                new String(request.bytes(), StandardCharsets.ISO_8859_1).replaceFirst("X-OpenRosa-Version", "X-O");
        return new Request(text.getBytes(StandardCharsets.ISO_8859_1), request.xml(), false, Ending.WHOLE);
    }

    private Request garbled(byte[] head, byte[] xml, byte[] body) {
        for (int i = random.nextInt(3); i >= 0; i--) {
            head[random.nextInt(head.length)] = (byte) random.nextInt(256);
        }
        return new Request(join(head, body), xml, false, Ending.UNSURE);
    }

    private static byte[] body(List<Part> parts) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (Part part : parts) {
            body.writeBytes(ascii("--" + BOUNDARY + "\r\n"));
            body.writeBytes(part.headers().getBytes(StandardCharsets.UTF_8));
            body.writeBytes(part.content());
            body.writeBytes(ascii("\r\n"));
        }
        body.writeBytes(ascii("--" + BOUNDARY + "--\r\n"));
        return body.toByteArray();
    }

    private static byte[] head(String method, String path, String... headers) {
        return ascii(method + " " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nX-OpenRosa-Version: 1.0\r\n"
                + String.join("\r\n", headers) + "\r\n\r\n");
    }

    private static String type() {
        return "Content-Type: multipart/form-data; boundary=" + BOUNDARY;
    }

    private static String length(byte[] body) {
        return "Content-Length: " + body.length;
    }

    private static byte[] join(byte[] one, byte[] other) {
        byte[] joined = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, joined, one.length, other.length);
        return joined;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
