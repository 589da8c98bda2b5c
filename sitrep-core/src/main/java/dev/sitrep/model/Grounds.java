package dev.sitrep.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the text and the metadata of an article rest on.
 *
 * @param confidence how far the finders of the text agree with the one that was taken: the mean
 *     over the others of the Jaccard similarity of the lines found, weighted by their length, from
 *     0 to 1; null where nothing had to be found, as the text came as data
 * @param findings where each metadatum came from, in the order of the fields
 */
public record Grounds(@Nullable Double confidence, List<Finding> findings) {

  /** Nothing had to be found. */
  public static final Grounds NONE = new Grounds(null, List.of());

  public Grounds {
    if (confidence != null && !(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("not between 0 and 1: " + confidence);
    }
    findings = List.copyOf(findings);
  }

  /** What a finding is about. */
  public enum Field {
    TITLE,
    DEK,
    AUTHORS,
    AGENCY,
    PUBLISHED,
    MODIFIED,
    LANGUAGE,
    URL,
    OUTLET,
    SECTION,
    KIND,
    IMAGE
  }

  /**
   * Where one metadatum came from, and what contradicts it.
   *
   * @param field the metadatum
   * @param taken the claim that was believed; null where none was
   * @param others claims of another content, the most trusted first
   */
  public record Finding(Field field, @Nullable Claim taken, List<Claim> others) {

    public Finding {
      others = List.copyOf(others);
      if (taken == null && others.isEmpty()) {
        throw new IllegalArgumentException("nothing was found for " + field);
      }
    }
  }

  /**
   * What one place of a page says.
   *
   * @param source the place, for a person to read: {@code JSON-LD datePublished}
   * @param value what it says, as it stands there
   * @param refused why it cannot be true; null where it could
   */
  public record Claim(String source, String value, @Nullable String refused) {

    /** A claim that could be true. */
    public static Claim of(String source, String value) {
      return new Claim(source, value, null);
    }
  }
}
