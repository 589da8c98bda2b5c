package dev.sitrep.extract;

import dev.sitrep.model.Block.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Lays a parsed page out as a table of rows: a paragraph is a row, inline elements join without
 * spaces, what the page hides is not there.
 *
 * <p>Goes through the tree once. The parser bounds its depth, so recursion is safe.
 */
final class Flattener {

  private static final Set<String> BLOCKS =
      Set.of(
          "address",
          "article",
          "aside",
          "blockquote",
          "body",
          "caption",
          "center",
          "dd",
          "details",
          "dir",
          "div",
          "dl",
          "dt",
          "fieldset",
          "figcaption",
          "figure",
          "footer",
          "form",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "header",
          "hgroup",
          "hr",
          "html",
          "legend",
          "li",
          "main",
          "menu",
          "nav",
          "ol",
          "p",
          "pre",
          "section",
          "summary",
          "table",
          "tbody",
          "td",
          "tfoot",
          "th",
          "thead",
          "tr",
          "ul");

  /** How a sentence ends is seen in so many characters. */
  private static final int LONGEST_END = 256;

  private final PageTree tree;
  private final List<Row> rows = new ArrayList<>();
  private final List<Box> boxes = new ArrayList<>();
  private final List<DateMark> dates = new ArrayList<>();
  private final List<BylineMark> bylines = new ArrayList<>();
  private final PendingText pending = new PendingText();
  private int pendingLinkChars;
  private int pendingCaptionChars;
  private Kind kind = Kind.PARAGRAPH;
  private Box box = new Box("root", null, 0);
  private int linkDepth;
  private int captionDepth;

  /** The number of the element that comes next in the tree. */
  private int next = 1;

  private Flattener(PageTree tree) {
    this.tree = tree;
  }

  /** The table of the tree's visible text. */
  static PageTable flatten(PageTree tree) {
    var flattener = new Flattener(tree);
    flattener.boxes.add(flattener.box);
    flattener.children(tree.element(0));
    flattener.flush();
    flattener.box.endRow = flattener.rows.size();
    return PageTable.of(
        List.copyOf(flattener.rows),
        List.copyOf(flattener.boxes),
        List.copyOf(flattener.dates),
        List.copyOf(flattener.bylines));
  }

  private void children(Element parent) {
    for (Node node = parent.firstChild(); node != null; node = node.nextSibling()) {
      if (node instanceof TextNode text) {
        text(text.getWholeText());
      } else if (node instanceof Element) {
        int number = next++;
        element(number);
        next = tree.end(number);
      }
    }
  }

  private void element(int number) {
    Element element = tree.element(number);
    String tag = element.normalName();
    if (Markup.isSkipped(tag) || Markup.isHidden(tree, number)) {
      return;
    }
    if (kind != Kind.EMBED) {
      mark(element, number);
    }
    if (tag.equals("br")) {
      lineBreak(element);
    } else if (BLOCKS.contains(tag) || isCustomBlock(element, tag)) {
      Kind outer = kind;
      open(number, tag);
      if (tag.equals("tr") && DataTables.isDataRow(element)) {
        kind = Kind.TABLE_ROW;
        cells(number);
      } else {
        children(element);
      }
      close(outer);
    } else {
      inline(number, tag, 1);
      children(element);
      inline(number, tag, -1);
    }
  }

  private void mark(Element element, int number) {
    if (DateMark.isOne(tree, number)) {
      dates.add(new DateMark(element, rows.size(), box));
    }
    if (BylineMark.isOne(tree, number)) {
      bylines.add(new BylineMark(element, rows.size(), box));
    }
  }

  /** Counts the links and captions that are open. */
  private void inline(int number, String tag, int more) {
    linkDepth += tag.equals("a") ? more : 0;
    captionDepth += tree.look(number).isClassed(Trait.CAPTION) ? more : 0;
  }

  private void open(int number, String tag) {
    flush();
    box = new Box(tag, box, rows.size());
    boxes.add(box);
    Markup.classify(tree, number, box);
    kind = kindOf(number, tag, kind);
  }

  private void close(Kind outer) {
    flush();
    box.endRow = rows.size();
    box = Objects.requireNonNull(box.parent);
    kind = outer;
  }

  private void cells(int row) {
    for (int cell = row + 1; cell < tree.end(row); cell = tree.end(cell)) {
      String text = Markup.isHidden(tree, cell) ? "" : CleanText.line(DataTables.text(tree, cell));
      pending.append(!pending.isEmpty() && !text.isEmpty() ? " | " : "");
      pending.append(text);
    }
  }

  private Kind kindOf(int number, String tag, Kind outer) {
    if (outer == Kind.EMBED || outer == Kind.CAPTION) {
      return outer;
    }
    switch (tag) {
      case "h1", "h2", "h3", "h4", "h5", "h6":
        return Headlines.isLeftOpen(tree, number) ? outer : Kind.HEADING;
      case "figcaption", "caption":
        return Kind.CAPTION;
      case "li", "dd", "dt":
        return Kind.LIST_ITEM;
      case "blockquote":
        return tree.look(number).isClassed(Trait.EMBED) ? Kind.EMBED : Kind.QUOTATION;
      default:
        return Embeds.isCaption(tree, number) ? Kind.CAPTION : outer;
    }
  }

  /** Two line breaks end a paragraph; one does where a sentence ends before it. */
  private void lineBreak(Element br) {
    Node next = br.nextSibling();
    while (next instanceof TextNode text && text.isBlank()) {
      next = next.nextSibling();
    }
    boolean again = next instanceof Element element && element.normalName().equals("br");
    if (again || CleanText.endsSentence(pending.end(LONGEST_END).strip())) {
      flush();
    } else {
      pending.append(" ");
    }
  }

  private void text(String text) {
    pending.append(text);
    if (linkDepth > 0) {
      pendingLinkChars += CleanText.ink(text);
    }
    if (captionDepth > 0) {
      pendingCaptionChars += CleanText.ink(text);
    }
  }

  private void flush() {
    if (!pending.isEmpty()) {
      CleanLine line = pending.take();
      if (line.words() > 0) {
        boolean caption = pendingCaptionChars > 0 && 2 * pendingCaptionChars > line.ink();
        rows.add(new Row(line, caption ? Kind.CAPTION : kind, pendingLinkChars, box));
      }
      pendingLinkChars = 0;
      pendingCaptionChars = 0;
    }
  }

  /** Custom elements have no layout of their own; those with blocks inside act as blocks. */
  private static boolean isCustomBlock(Element element, String tag) {
    if (tag.indexOf('-') < 0) {
      return false;
    }
    Element first = element.firstElementChild();
    return first != null && BLOCKS.contains(first.normalName());
  }
}
