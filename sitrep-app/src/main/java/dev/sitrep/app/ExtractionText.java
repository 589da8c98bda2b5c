package dev.sitrep.app;

import dev.sitrep.model.Article;
import dev.sitrep.model.Block;
import dev.sitrep.model.Extraction;
import dev.sitrep.model.Extraction.Extracted;
import dev.sitrep.model.Extraction.Rejected;
import dev.sitrep.model.Metadata;
import dev.sitrep.model.Timestamp;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** An extraction as text for people: a short head, a blank line, the article or the reason. */
final class ExtractionText {

  private ExtractionText() {}

  /** {@code extraction} of the file called {@code file}. */
  static String of(String file, Extraction extraction) {
    var text = new StringBuilder();
    field(text, "From", file);
    if (extraction instanceof Rejected rejected) {
      rejection(text, rejected);
    } else if (extraction instanceof Extracted extracted) {
      head(text, extracted.article().metadata());
      text.append('\n');
      body(text, extracted.article());
    }
    return text.append('\n').toString();
  }

  /** Why there is no article, a line each. */
  static void rejection(StringBuilder text, Rejected rejected) {
    field(text, "No article", rejected.reason().label());
    field(text, "Because", rejected.detail());
  }

  /** What is known beside the text, a line each. */
  static void head(StringBuilder text, Metadata metadata) {
    Metadata.Imprint imprint = metadata.imprint();
    field(text, "Address", imprint.url());
    field(text, "Outlet", imprint.outlet() == null ? "unknown" : imprint.outlet());
    field(text, "Section", imprint.section());
    field(text, "By", String.join(", ", metadata.authors()));
    field(text, "Agency", metadata.agency());
    field(text, "Published", metadata.published() == null ? "unknown" : time(metadata.published()));
    field(text, "Changed", metadata.modified() == null ? null : time(metadata.modified()));
    field(text, "Language", metadata.language());
    boolean news = metadata.kind() == Metadata.Kind.NEWS;
    field(text, "Kind", news ? null : word(metadata.kind()).replace('_', ' '));
    field(text, "Paywall", metadata.paywalled() ? "the text goes on behind one" : null);
    Double confidence = metadata.grounds().confidence();
    field(
        text,
        "Confidence",
        confidence == null ? null : String.format(Locale.ROOT, "%.2f", confidence));
    metadata.notes().forEach(note -> field(text, "Note", note));
  }

  private static void body(StringBuilder text, Article article) {
    for (Block block : article.blocks()) {
      String line = Printable.line(article.textOf(block));
      text.append(block.kind() == Block.Kind.LIST_ITEM ? "- " : "").append(line).append('\n');
    }
  }

  static void field(StringBuilder text, String name, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      text.append(name).append(": ").append(Printable.line(value)).append('\n');
    }
  }

  /** ISO 8601, only as exact as it is known. */
  static String time(Timestamp time) {
    return switch (time.precision()) {
      case MINUTE -> DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time.at());
      case DAY, WEEK -> time.day().toString();
      case MONTH -> time.day().toString().substring(0, 7);
      case YEAR -> String.valueOf(time.day().getYear());
    };
  }

  /** A constant in lower case, as in the JSON of a report: {@code live_blog}. */
  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
