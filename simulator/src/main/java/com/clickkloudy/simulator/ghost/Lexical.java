package com.clickkloudy.simulator.ghost;

import com.clickkloudy.simulator.http.Json;
import com.clickkloudy.simulator.page.Html;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// The editor's own format, read as HTML.
final class Lexical {
    private Lexical() {}

    /// @throws GhostError where it is no document
    static String html(String document) {
        try {
            JsonNode root = Json.read(document).path("root");
            if (root.isObject()) {
                return children(root);
            }
        } catch (JacksonException unreadable) {
            throw GhostError.invalid("Invalid lexical structure.");
        }
        throw GhostError.invalid("Invalid lexical structure.");
    }

    private static String children(JsonNode parent) {
        var html = new StringBuilder();
        parent.path("children").forEach(child -> html.append(node(child)));
        return html.toString();
    }

    private static String node(JsonNode node) {
        return switch (node.path("type").asString("")) {
            case "text", "extended-text" -> Html.escape(node.path("text").asString(""));
            case "linebreak" -> "<br>";
            case "image" ->
                "<figure><img src=\"%s\" alt=\"%s\"></figure>".formatted(said(node, "src"), said(node, "alt"));
            case "video" -> "<figure><video src=\"%s\"></video></figure>".formatted(said(node, "src"));
            case "gallery" -> images(node);
            case "html" -> node.path("html").asString("");
            case "link" -> "<a href=\"%s\">%s</a>".formatted(said(node, "url"), children(node));
            default -> "<p>" + children(node) + "</p>";
        };
    }

    private static String images(JsonNode gallery) {
        var html = new StringBuilder("<figure>");
        gallery.path("images")
                .forEach(image ->
                        html.append("<img src=\"%s\" alt=\"%s\">".formatted(said(image, "src"), said(image, "alt"))));
        return html.append("</figure>").toString();
    }

    private static String said(JsonNode node, String name) {
        return Html.escape(node.path(name).asString(""));
    }
}
