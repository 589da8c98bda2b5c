package dev.sitrep.eval;

import dev.sitrep.model.Span;
import dev.sitrep.model.analysis.Entity;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Names in the CoNLL 2003 format: a token a line with its IOB tag, a blank line after a sentence.
 */
final class Conll {

  private Conll() {}

  /** A name with its CoNLL type. */
  record Name(Span span, String type) {}

  /** A text of one sentence a line, and the names in it. */
  record Document(String text, Set<Name> names) {}

  static List<Document> read(Path file) {
    List<Document> documents = new ArrayList<>();
    var builder = new Builder();
    for (String line : Gold.text(file).lines().toList()) {
      if (line.startsWith("-DOCSTART-")) {
        builder.addTo(documents);
        builder = new Builder();
      } else {
        builder.line(line);
      }
    }
    builder.addTo(documents);
    return documents;
  }

  static String typeOf(Entity.Kind kind) {
    return switch (kind) {
      case PERSON -> "PER";
      case PLACE -> "LOC";
      case ORGANISATION -> "ORG";
      case OTHER -> "MISC";
    };
  }

  private static final class Builder {

    private final StringBuilder text = new StringBuilder();
    private final Set<Name> names = new HashSet<>();
    private String type = "O";
    private int start;
    private int end;

    void line(String line) {
      if (line.isBlank()) {
        close();
        text.append(text.isEmpty() || text.charAt(text.length() - 1) == '\n' ? "" : "\n");
        return;
      }
      int space = line.lastIndexOf(' ');
      String tag = line.substring(space + 1);
      String next = tag.equals("O") ? "O" : tag.substring(2);
      if (!next.equals(type) || tag.startsWith("B-")) {
        close();
      }
      if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
        text.append(' ');
      }
      if (type.equals("O") && !next.equals("O")) {
        start = text.length();
      }
      type = next;
      text.append(line, 0, space);
      end = text.length();
    }

    private void close() {
      if (!type.equals("O")) {
        names.add(new Name(new Span(start, end), type));
      }
      type = "O";
    }

    void addTo(List<Document> documents) {
      close();
      String whole = text.toString().stripTrailing();
      if (!whole.isEmpty()) {
        documents.add(new Document(whole, names));
      }
    }
  }
}
