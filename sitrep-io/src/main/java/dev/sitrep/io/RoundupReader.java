package dev.sitrep.io;

import dev.sitrep.model.Entry;
import dev.sitrep.model.Entry.About;
import dev.sitrep.model.Entry.Form;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads a roundup in plain text: items of a lead line and, mostly, a body line.
 *
 * <p>A line that ends in three dots, or has at most {@value #LONGEST_LEAD} characters and is
 * followed by a longer one, is a lead; the line after a lead is its body unless it is a lead
 * itself. Any other line goes on with the body before it. Blank lines do not count. An item names
 * neither outlet nor link nor time, so none is given to it.
 */
final class RoundupReader {

  private static final int LONGEST_LEAD = 165;

  private record Line(int number, String text) {}

  private final String origin;
  private final Sink sink;

  RoundupReader(String origin, Sink sink) {
    this.origin = origin;
    this.sink = sink;
  }

  void read(String text) {
    List<Line> lines = lines(text);
    int at = 0;
    while (at < lines.size()) {
      boolean lead = isLead(lines, at);
      int end = at + 1;
      while (end < lines.size() && !isLead(lines, end)) {
        end++;
      }
      List<String> body = lines.subList(lead ? at + 1 : at, end).stream().map(Line::text).toList();
      sink.accept(item(lines.get(at).number(), lead ? lines.get(at).text() : null, body));
      at = end;
    }
  }

  private Entry item(int number, @Nullable String lead, List<String> body) {
    return new Entry(
        origin + ":" + number,
        null,
        null,
        null,
        lead,
        String.join("\n", body),
        Form.TEXT,
        About.NOTHING);
  }

  private static boolean isLead(List<Line> lines, int at) {
    String text = lines.get(at).text();
    if (text.endsWith("...") || text.endsWith("\u2026")) {
      return true;
    }
    return text.length() <= LONGEST_LEAD
        && at + 1 < lines.size()
        && lines.get(at + 1).text().length() > text.length();
  }

  private static List<Line> lines(String text) {
    List<Line> lines = new ArrayList<>();
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      if (!line.isBlank()) {
        lines.add(new Line(number, line.strip()));
      }
    }
    return lines;
  }
}
