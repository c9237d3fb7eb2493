package dev.scaffold.generator.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The npm package yaml-language-server, spoken to as an editor does: the Language Server Protocol over its pipes. */
public final class LanguageServer implements AutoCloseable {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Process process;
    private final InputStream in;
    private final OutputStream out;
    private int requests;

    private LanguageServer(Process process) {
        this.process = process;
        this.in = new BufferedInputStream(process.getInputStream());
        this.out = process.getOutputStream();
    }

    /** Where it is installed: {@code npm install -g yaml-language-server} puts it on the path. */
    public static Optional<Path> find() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(folder -> Path.of(folder, "yaml-language-server"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** In the folder of a project. */
    public static LanguageServer start(Path program, Path folder) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(program.toString(), "--stdio").directory(folder.toFile());
        LanguageServer server = new LanguageServer(
                builder.redirectError(ProcessBuilder.Redirect.DISCARD).start());
        ObjectNode capabilities = object();
        capabilities.putObject("workspace").put("configuration", true);
        ObjectNode parameters =
                object().put("processId", ProcessHandle.current().pid()).put("rootUri", uri(folder));
        server.request("initialize", parameters.set("capabilities", capabilities));
        server.send(object().put("method", "initialized").set("params", object()));
        return server;
    }

    /** Opens a file with this text, and waits for what the server finds in it. */
    public JsonNode diagnosticsOf(Path file, String text) throws IOException {
        ObjectNode document =
                object().put("uri", uri(file)).put("languageId", "yaml").put("version", 1);
        ObjectNode parameters = object().set("textDocument", document.put("text", text));
        send(object().put("method", "textDocument/didOpen").set("params", parameters));
        return await(message -> message.path("method").asText().equals("textDocument/publishDiagnostics")
                        && message.at("/params/uri").asText().equals(uri(file)))
                .at("/params/diagnostics");
    }

    /** What the server offers at a place of a file that is open; lines and columns count from 0. */
    public JsonNode completionsAt(Path file, int line, int column) throws IOException {
        ObjectNode parameters = object();
        parameters.putObject("textDocument").put("uri", uri(file));
        parameters.putObject("position").put("line", line).put("character", column);
        JsonNode result = request("textDocument/completion", parameters);
        return result.has("items") ? result.get("items") : result;
    }

    private JsonNode request(String method, JsonNode parameters) throws IOException {
        int id = ++requests;
        send(object().put("id", id).put("method", method).set("params", parameters));
        return await(message -> message.path("id").asInt() == id && !message.has("method"))
                .path("result");
    }

    /** Answers what the server asks meanwhile. */
    private JsonNode await(Predicate<JsonNode> wanted) throws IOException {
        while (true) {
            JsonNode message = read();
            if (wanted.test(message)) return message;
            if (message.has("method") && message.has("id")) {
                ObjectNode answer = object().set("id", message.get("id"));
                send(answer.set("result", answer(message)));
            }
        }
    }

    /** No schemas from the internet; for everything else the server's own settings. */
    private static JsonNode answer(JsonNode question) {
        if (!question.path("method").asText().equals("workspace/configuration")) return MAPPER.nullNode();
        var settings = MAPPER.createArrayNode();
        for (JsonNode item : question.at("/params/items")) {
            ObjectNode one = settings.addObject();
            if (!item.path("section").asText().equals("yaml")) continue;
            one.put("validate", true).put("completion", true);
            one.putObject("schemaStore").put("enable", false);
        }
        return settings;
    }

    private void send(ObjectNode message) throws IOException {
        byte[] body = MAPPER.writeValueAsBytes(message.put("jsonrpc", "2.0"));
        out.write(("Content-Length: " + body.length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
        out.write(body);
        out.flush();
    }

    private JsonNode read() throws IOException {
        int length = 0;
        for (String header = header(); !header.isEmpty(); header = header()) {
            if (header.startsWith("Content-Length: ")) length = Integer.parseInt(header.substring(16));
        }
        return MAPPER.readTree(in.readNBytes(length));
    }

    private String header() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) throw new EOFException("the server has ended");
            if (c != '\r') line.append((char) c);
        }
        return line.toString();
    }

    private static String uri(Path file) {
        URI uri = file.toUri();
        return uri.toString();
    }

    private static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    @Override
    public void close() {
        process.destroy();
    }
}
