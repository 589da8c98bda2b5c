package dev.sitrep.io;

import dev.sitrep.model.Grounds;
import dev.sitrep.model.Grounds.Claim;
import dev.sitrep.model.Grounds.Finding;
import dev.sitrep.model.Metadata;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The members of a stored article that hold its metadata. What is not known has none; nor have
 * older articles those that came later.
 */
final class MetadataMembers {

  private MetadataMembers() {}

  static void write(ObjectNode line, Metadata metadata) {
    Metadata.Imprint imprint = metadata.imprint();
    Json.put(line, "url", imprint.url());
    Json.put(line, "outlet", imprint.outlet());
    Json.put(line, "section", imprint.section());
    Json.put(line, "image", imprint.image());
    Json.put(line, "authors", metadata.authors());
    Json.put(line, "agency", metadata.agency());
    Json.put(line, "published", metadata.published());
    Json.put(line, "modified", metadata.modified());
    Json.put(line, "language", metadata.language());
    line.put("kind", metadata.kind().name());
    line.put("paywalled", metadata.paywalled());
    Json.put(line, "notes", metadata.notes());
    writeGrounds(line, metadata.grounds());
  }

  private static void writeGrounds(ObjectNode line, Grounds grounds) {
    if (grounds.confidence() != null) {
      line.put("confidence", grounds.confidence());
    }
    if (!grounds.findings().isEmpty()) {
      ArrayNode findings = line.putArray("findings");
      for (Finding finding : grounds.findings()) {
        ObjectNode node = findings.addObject().put("field", finding.field().name());
        if (finding.taken() != null) {
          write(node.putArray("taken"), finding.taken());
        }
        if (!finding.others().isEmpty()) {
          ArrayNode others = node.putArray("others");
          finding.others().forEach(claim -> write(others.addArray(), claim));
        }
      }
    }
  }

  private static void write(ArrayNode array, Claim claim) {
    array.add(claim.source()).add(claim.value());
    if (claim.refused() != null) {
      array.add(claim.refused());
    }
  }

  static Metadata read(JsonNode line) {
    return new Metadata(
        new Metadata.Imprint(
            Json.string(line, "url"),
            Json.string(line, "outlet"),
            Json.string(line, "section"),
            Json.string(line, "image")),
        new Metadata.Credit(Json.strings(line, "authors"), Json.string(line, "agency")),
        new Metadata.Dates(Json.timestamp(line, "published"), Json.timestamp(line, "modified")),
        Json.string(line, "language"),
        Metadata.Kind.valueOf(Json.need(line, "kind")),
        new Metadata.Notices(line.path("paywalled").asBoolean(), Json.strings(line, "notes")),
        grounds(line));
  }

  private static Grounds grounds(JsonNode line) {
    JsonNode confidence = line.get("confidence");
    List<Finding> findings =
        line.path("findings").valueStream().map(MetadataMembers::finding).toList();
    return new Grounds(confidence == null ? null : confidence.asDouble(), findings);
  }

  private static Finding finding(JsonNode node) {
    return new Finding(
        Grounds.Field.valueOf(Json.need(node, "field")),
        claim(node.get("taken")),
        node.path("others").valueStream().map(MetadataMembers::need).toList());
  }

  private static @Nullable Claim claim(@Nullable JsonNode array) {
    return array == null ? null : need(array);
  }

  private static Claim need(JsonNode array) {
    return new Claim(
        array.path(0).asString(),
        array.path(1).asString(),
        array.size() > 2 ? array.path(2).asString() : null);
  }
}
