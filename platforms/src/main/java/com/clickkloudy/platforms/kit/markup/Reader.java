package com.clickkloudy.platforms.kit.markup;

import com.clickkloudy.platforms.kit.markup.Span.Style;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;

/// Walks through a parsed text and notes its blocks in the order in which they are read. What is nested keeps its
/// innermost meaning: a list in a quotation is a list.
final class Reader extends AbstractVisitor {
    private static final Set<String> SCHEMES = Set.of("http", "https", "mailto");

    private final List<Block> blocks = new ArrayList<>();
    private final List<Span> spans = new ArrayList<>();
    private final Set<Style> styles = EnumSet.noneOf(Style.class);
    private final Deque<Context> contexts = new ArrayDeque<>();
    private Optional<URI> link = Optional.empty();
    private String marker = "";
    private int number;

    List<Block> blocks() {
        return blocks;
    }

    /// Whatever a block stands in.
    private enum Context {
        QUOTE,
        BULLETS,
        NUMBERS
    }

    @Override
    public void visit(Paragraph paragraph) {
        visitChildren(paragraph);
        end(usual(), depth());
    }

    @Override
    public void visit(Heading heading) {
        visitChildren(heading);
        end(Block.Kind.HEADING, heading.getLevel());
    }

    @Override
    public void visit(BlockQuote quote) {
        within(Context.QUOTE, quote);
    }

    @Override
    public void visit(BulletList list) {
        within(Context.BULLETS, list);
    }

    @Override
    public void visit(OrderedList list) {
        var outer = number;
        number = Optional.ofNullable(list.getMarkerStartNumber()).orElse(1);
        within(Context.NUMBERS, list);
        number = outer;
    }

    private void within(Context context, Node node) {
        contexts.push(context);
        visitChildren(node);
        contexts.pop();
    }

    @Override
    public void visit(ListItem item) {
        marker = contexts.peek() == Context.NUMBERS ? number++ + "." : "•";
        visitChildren(item);
        if (!marker.isEmpty()) {
            end(Block.Kind.ENTRY, depth());
        }
    }

    @Override
    public void visit(FencedCodeBlock code) {
        code(code.getLiteral());
    }

    @Override
    public void visit(IndentedCodeBlock code) {
        code(code.getLiteral());
    }

    private void code(String text) {
        add(text.replaceFirst("\\n$", ""));
        end(Block.Kind.CODE, 0);
    }

    @Override
    public void visit(HtmlBlock html) {
        add(html.getLiteral());
        end(usual(), depth());
    }

    @Override
    public void visit(ThematicBreak line) {
        add("———");
        end(Block.Kind.PARAGRAPH, 0);
    }

    @Override
    public void visit(Text text) {
        add(text.getLiteral());
    }

    @Override
    public void visit(HtmlInline html) {
        add(html.getLiteral());
    }

    @Override
    public void visit(SoftLineBreak end) {
        add("\n");
    }

    @Override
    public void visit(HardLineBreak end) {
        add("\n");
    }

    @Override
    public void visit(Code code) {
        styled(Style.CODE, () -> add(code.getLiteral()));
    }

    @Override
    public void visit(Emphasis emphasis) {
        styled(Style.ITALIC, () -> visitChildren(emphasis));
    }

    @Override
    public void visit(StrongEmphasis emphasis) {
        styled(Style.BOLD, () -> visitChildren(emphasis));
    }

    private void styled(Style style, Runnable inside) {
        var isNew = styles.add(style);
        inside.run();
        if (isNew) {
            styles.remove(style);
        }
    }

    @Override
    public void visit(Link to) {
        linked(to.getDestination(), to);
    }

    /// Files of a post stand beside its text, so a picture in the text is the words for it, leading there.
    @Override
    public void visit(Image picture) {
        linked(picture.getDestination(), picture);
    }

    private void linked(String destination, Node node) {
        var outer = link;
        link = outer.or(() -> address(destination));
        visitChildren(node);
        link = outer;
    }

    /// Only what opens a page or a mailbox; anything else could run something.
    private static Optional<URI> address(String destination) {
        try {
            return Optional.of(new URI(destination))
                    .filter(uri -> uri.getScheme() != null
                            && SCHEMES.contains(uri.getScheme().toLowerCase(Locale.ROOT)));
        } catch (URISyntaxException broken) {
            return Optional.empty();
        }
    }

    private void add(String text) {
        if (!text.isEmpty()) {
            spans.add(new Span(text, styles, link));
        }
    }

    private void end(Block.Kind kind, int depth) {
        if (!spans.isEmpty() || kind == Block.Kind.ENTRY) {
            blocks.add(new Block(kind, depth, kind == Block.Kind.ENTRY ? marker : "", spans));
        }
        marker = "";
        spans.clear();
    }

    private Block.Kind usual() {
        return switch (contexts.peek()) {
            case QUOTE -> Block.Kind.QUOTE;
            case BULLETS, NUMBERS -> Block.Kind.ENTRY;
            case null -> Block.Kind.PARAGRAPH;
        };
    }

    private int depth() {
        return (int) contexts.stream().filter(each -> each != Context.QUOTE).count();
    }
}
