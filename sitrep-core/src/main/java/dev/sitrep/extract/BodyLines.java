package dev.sitrep.extract;

import dev.sitrep.model.Block.Kind;
import dev.sitrep.model.Reason;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * From the rows of a body to the lines of an article: what repeats the metadata and what belongs to
 * the site is kept out, with its reason.
 */
final class BodyLines {

  private static final Set<Reason> ENDS =
      Set.of(Reason.COMMENTS, Reason.READ_MORE, Reason.SITE_LINE, Reason.NEWSLETTER);

  /** A label ends the article only after so much of its prose; tuned on all text sets. */
  private static final double LATE = 0.6;

  /** The time of a post: 10:42, 10.42 am, 10h42, 10:42 Uhr. */
  private static final Pattern CLOCK =
      Pattern.compile("\\d{1,2}[:.h]\\d\\d(?: ?\\p{L}\\.?\\p{L}{0,4}\\.?)?");

  private final PageTable table;
  private Furniture furniture;
  private final Set<String> heads = new HashSet<>();
  private final Set<String> names = new HashSet<>();
  private final Lines lines;
  private int firstProse;
  private int lastProse;
  private long turns;
  private long clocks;
  private BitSet body = new BitSet();

  /**
   * @param lines gets the lines; holds the headline and teaser already
   * @param names authors and outlet, to know a byline by
   */
  BodyLines(PageTable table, Furniture furniture, Lines lines, List<String> names) {
    this.table = table;
    this.furniture = furniture;
    this.lines = lines;
    lines.lines().forEach(line -> heads.add(CleanText.key(line.text())));
    names.forEach(name -> this.names.add(CleanText.key(name)));
  }

  /** Adds the lines of {@code body}. */
  void addAll(BitSet body) {
    this.body = body;
    furniture = furniture.in(lines.title(), prose());
    firstProse = body.stream().filter(i -> table.rows().get(i).isProse()).findFirst().orElse(-1);
    lastProse =
        body.stream().filter(i -> table.rows().get(i).isProse()).max().orElse(body.length());
    turns = body.stream().filter(i -> isTurn(table.rows().get(i))).count();
    clocks = body.stream().filter(i -> isClock(table.rows().get(i))).count();
    for (int i = body.nextSetBit(0); i >= 0; i = body.nextSetBit(i + 1)) {
      Row row = table.rows().get(i);
      Optional<Reason> reason = reason(i, row);
      if (reason.isPresent()) {
        lines.drop(row.text(), reason.get());
        if (i > firstProse && endsArticle(reason.get(), row, i)) {
          break;
        }
      } else {
        lines.add(kind(row), row.text(), row.words());
      }
    }
    lines.dropDanglingHeadings();
  }

  private List<String> prose() {
    return body.stream()
        .mapToObj(i -> table.rows().get(i))
        .filter(Row::isProse)
        .map(Row::key)
        .toList();
  }

  /** One label may be any heading; two and more are a conversation. */
  private Kind kind(Row row) {
    if (turns >= 2 && isTurn(row)) {
      return Kind.TURN;
    }
    boolean label = row.kind() == Kind.PARAGRAPH && FigureLabels.opens(row.text());
    return label ? Kind.CAPTION : row.kind();
  }

  private static boolean isTurn(Row row) {
    return row.kind() == Kind.PARAGRAPH && Turns.opensTurn(row.text());
  }

  private static boolean isClock(Row row) {
    return row.words() <= 3 && CLOCK.matcher(row.text()).matches();
  }

  /** After the heading of the comments, or of other articles, comes nothing of the article's. */
  private boolean endsArticle(Reason reason, Row row, int i) {
    if (row.words() > 5) {
      return false;
    }
    return reason == Reason.COMMENTS && i > (firstProse + lastProse) / 2
        || row.kind() == Kind.HEADING && ENDS.contains(reason) && isLabel(row) && isLate(i);
  }

  private boolean isLabel(Row row) {
    return furniture.reason(row.line(), 0, Furniture.Place.INSIDE).isPresent();
  }

  private boolean isLate(int i) {
    return table.prose(body.get(0, i)) > LATE * table.prose(body);
  }

  private Optional<Reason> reason(int i, Row row) {
    boolean before = i < firstProse;
    boolean margin = before || i > lastProse;
    var place = margin ? Furniture.Place.MARGIN : Furniture.Place.INSIDE;
    Optional<Reason> rule = furniture.reason(row.line(), row.linkDensity(), place);
    if (rule.isPresent()) {
      return rule;
    }
    if (heads.contains(row.key())) {
      return Optional.of(Reason.REPETITION);
    }
    if (isByline(row) || before && isDateLine(row)) {
      return Optional.of(Reason.BYLINE);
    }
    if (lines.saidBefore(row.key(), row.words())) {
      return Optional.of(Reason.REPETITION);
    }
    boolean scrap = margin && (isScrap(row) || before && row.box().tag.equals("h1"));
    return scrap ? Optional.of(Reason.SITE_LINE) : Optional.empty();
  }

  private boolean isByline(Row row) {
    if (row.words() > 12) {
      return false;
    }
    String padded = ' ' + row.key() + ' ';
    for (String name : names) {
      boolean named = name.length() > 3 && padded.contains(' ' + name + ' ');
      if (named && row.key().length() - name.length() < 25 && !CleanText.endsSentence(row.text())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isDateLine(Row row) {
    return row.words() <= 12
        && PublishedDates.inText(row.text(), false) != null
        && !CleanText.endsSentence(row.text());
  }

  /** A few words that are no sentence, outside of the text; not the time of a post of several. */
  private boolean isScrap(Row row) {
    return row.words() <= 6
        && !(clocks >= 2 && isClock(row))
        && !CleanText.endsSentence(row.text())
        && row.kind() != Kind.TABLE_ROW
        && row.kind() != Kind.HEADING
        && row.kind() != Kind.LIST_ITEM
        && row.kind() != Kind.CAPTION
        && !row.text().endsWith(":");
  }
}
