package dev.sitrep.app;

import dev.sitrep.model.Article;
import dev.sitrep.model.Block;
import dev.sitrep.model.Block.Kind;
import dev.sitrep.model.Dropped;
import dev.sitrep.model.Extraction;
import dev.sitrep.model.Extraction.Extracted;
import dev.sitrep.model.Extraction.Rejected;
import dev.sitrep.model.Grounds.Claim;
import dev.sitrep.model.Grounds.Finding;
import dev.sitrep.model.Metadata;
import dev.sitrep.model.Reason;
import dev.sitrep.model.Timestamp;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An extraction as an object of JSON on one line; the members are told by {@code sitrep extract
 * --help}. Every one is there, whatever came of the file. What is not ASCII is escaped: it does
 * nothing to a terminal on the way.
 */
final class ExtractionJson {

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  private static final Set<Kind> NOT_BODY = EnumSet.of(Kind.TITLE, Kind.DEK, Kind.CAPTION);

  private final ObjectNode node = MAPPER.createObjectNode();

  private ExtractionJson() {}

  /** The line of {@code file}, with its line feed. */
  static String line(String file, Extraction extraction) {
    var json = new ExtractionJson();
    json.node.put("file", file);
    if (extraction instanceof Rejected rejected) {
      json.put(rejected.bestEffort());
    } else if (extraction instanceof Extracted extracted) {
      json.put(extracted.article());
    }
    json.dropped(extraction.dropped());
    putRejected(json.node, extraction);
    return MAPPER.writeValueAsString(json.node) + "\n";
  }

  private void put(@Nullable Article article) {
    Metadata metadata = article == null ? Metadata.UNKNOWN : article.metadata();
    Metadata.Imprint imprint = metadata.imprint();
    node.put("url", imprint.url());
    node.put("id", article == null ? null : article.id());
    node.put("sha256", article == null ? null : article.revision().sha256());
    node.put("title", first(article, Kind.TITLE));
    node.put("dek", first(article, Kind.DEK));
    metadata.authors().forEach(node.putArray("authors")::add);
    node.put("agency", metadata.agency());
    time("published", metadata.published());
    time("modified", metadata.modified());
    node.put("language", metadata.language());
    node.put("outlet", imprint.outlet());
    node.put("section", imprint.section());
    node.put("kind", article == null ? null : ExtractionText.word(metadata.kind()));
    node.put("image", imprint.image());
    node.put("paywalled", metadata.paywalled());
    metadata.notes().forEach(node.putArray("notes")::add);
    text(article);
    node.put("confidence", metadata.grounds().confidence());
    findings(metadata.grounds().findings());
  }

  private static @Nullable String first(@Nullable Article article, Kind kind) {
    return article == null
        ? null
        : article.blocks().stream()
            .filter(block -> block.kind() == kind)
            .map(article::textOf)
            .findFirst()
            .orElse(null);
  }

  private void time(String key, @Nullable Timestamp time) {
    node.put(key, time == null ? null : ExtractionText.time(time));
    node.put(key + "To", time == null ? null : ExtractionText.word(time.precision()));
  }

  private void text(@Nullable Article article) {
    var text = new StringBuilder();
    ArrayNode blocks = MAPPER.createArrayNode();
    if (article != null) {
      article.blocks().forEach(block -> block(block.kind(), article.textOf(block), text, blocks));
    }
    node.put("text", text.toString());
    node.set("blocks", blocks);
  }

  private static void block(Block.Kind kind, String line, StringBuilder text, ArrayNode blocks) {
    ObjectNode entry = blocks.addObject().put("kind", ExtractionText.word(kind)).put("text", line);
    if (NOT_BODY.contains(kind)) {
      entry.putNull("start").putNull("end");
      return;
    }
    text.append(text.length() > 0 ? "\n" : "");
    entry.put("start", text.length()).put("end", text.length() + line.length());
    text.append(line);
  }

  private void findings(List<Finding> findings) {
    ObjectNode all = node.putObject("findings");
    for (Finding finding : findings) {
      ObjectNode entry = all.putObject(ExtractionText.word(finding.field()));
      if (finding.taken() == null) {
        entry.putNull("taken");
      } else {
        claim(entry.putObject("taken"), finding.taken());
      }
      ArrayNode others = entry.putArray("others");
      finding.others().forEach(claim -> claim(others.addObject(), claim));
    }
  }

  private static void claim(ObjectNode entry, Claim claim) {
    entry.put("source", claim.source()).put("value", claim.value());
    if (claim.refused() != null) {
      entry.put("refused", claim.refused());
    }
  }

  private void dropped(List<Dropped> dropped) {
    ArrayNode lines = node.putArray("dropped");
    for (Dropped each : dropped) {
      reason(lines.addObject().put("text", each.text()), each.reason());
    }
  }

  /** Puts the member that says why there is no article. */
  static void putRejected(ObjectNode node, Extraction extraction) {
    if (extraction instanceof Rejected rejected) {
      reason(node.putObject("rejected"), rejected.reason()).put("detail", rejected.detail());
    } else {
      node.putNull("rejected");
    }
  }

  private static ObjectNode reason(ObjectNode entry, Reason reason) {
    return entry.put("reason", ExtractionText.word(reason)).put("label", reason.label());
  }
}
