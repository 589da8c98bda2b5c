package dev.sitrep.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * One state of an article's text. A changed page makes a new revision of the same article.
 *
 * @param article the id of the article
 * @param sha256 SHA-256 of the canonical text in UTF-8, 64 lower-case hexadecimal digits
 */
public record Revision(String article, String sha256) implements Comparable<Revision> {

  public Revision {
    if (article.isEmpty()) {
      throw new IllegalArgumentException("an article has an id");
    }
    if (sha256.length() != 64) {
      throw new IllegalArgumentException("not a SHA-256 in hexadecimal: " + sha256);
    }
  }

  /** The revision of the article {@code id} whose canonical text is {@code text}. */
  public static Revision of(String id, String text) {
    return new Revision(id, sha256(text.getBytes(StandardCharsets.UTF_8)));
  }

  /** SHA-256 of {@code bytes}, in lower-case hexadecimal. */
  public static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }

  /** By article id, then by hash: an order that depends on nothing but the values. */
  @Override
  public int compareTo(Revision other) {
    int byArticle = article.compareTo(other.article);
    return byArticle != 0 ? byArticle : sha256.compareTo(other.sha256);
  }
}
