package com.clickkloudy.simulator.page;

/// The frame around every human page, and the escaping of what stands in it.
public final class Html {
    private static final String STYLE = """
            :root{color-scheme:light dark;--page:#f3f5f7;--sheet:#fff;--line:#e1e6ea;--ink:#16222c;--soft:#5c6b76;--sky:#0a6799;--tint:#e3f1f9}
            @media(prefers-color-scheme:dark){:root{--page:#0c1216;--sheet:#131b21;--line:#242f38;--ink:#e8eef2;--soft:#93a3ae;--sky:#74c2ee;--tint:#123040}}
            *{box-sizing:border-box}body{margin:0;background:var(--page);color:var(--ink);font:15px/1.5 system-ui,sans-serif}
            main{max-width:680px;margin:0 auto;background:var(--sheet);min-height:100vh;border:solid var(--line);border-width:0 1px}
            header{padding:24px;border-bottom:1px solid var(--line)}h1{margin:0;font-size:22px;line-height:1.25;letter-spacing:-.01em}
            h2{margin:0;padding:20px 24px 8px;font-size:15px}p{margin:0}a{color:var(--sky);text-decoration:none}a:hover{text-decoration:underline}
            .soft{color:var(--soft);font-size:13px}nav{padding:12px 24px;border-bottom:1px solid var(--line);font-size:13px}
            article{padding:16px 24px 18px;border-bottom:1px solid var(--line)}article .who{font-weight:600}
            .text{margin:4px 0 0;white-space:pre-wrap;overflow-wrap:anywhere}.large .text{font-size:19px;line-height:1.45}
            .media{display:grid;grid-template-columns:1fr 1fr;gap:4px;margin-top:12px;border-radius:8px;overflow:hidden}
            .media.one{grid-template-columns:1fr}.media figure{margin:0;background:var(--tint);min-height:60px;display:flex;flex-direction:column}
            .media img,.media video{display:block;width:100%;min-height:0;flex:1;max-height:520px;object-fit:cover}
            figcaption{padding:4px 8px;font-size:12px;color:var(--soft)}
            ul{list-style:none;margin:0;padding:0 24px 16px;columns:2 240px}li{padding:3px 0;break-inside:avoid;overflow-wrap:anywhere}
            dl{display:flex;gap:20px;margin:12px 0 0;font-size:13px}dt{display:inline;color:var(--soft)}dd{display:inline;margin:0 4px 0 0;font-weight:600}
            form{padding:20px 24px}.buttons{margin-top:16px}input{font:inherit}fieldset{border:1px solid var(--line);border-radius:8px;padding:8px 16px;margin:0 0 12px;max-height:50vh;overflow:auto}
            label{display:block;padding:4px 0}button{font:inherit;padding:9px 20px;border-radius:6px;border:1px solid var(--line);background:var(--sheet);color:var(--ink);cursor:pointer}
            button.primary{background:var(--sky);border-color:var(--sky);color:var(--sheet);font-weight:600}.empty{padding:40px 24px;color:var(--soft)}
            """;

    private Html() {}

    /// A whole page around a body that is HTML already.
    public static String page(String title, String body) {
        return """
                <!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
                <title>%s</title><style>%s</style></head><body><main>%s</main></body></html>
                """.formatted(escape(title), STYLE, body);
    }

    public static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
