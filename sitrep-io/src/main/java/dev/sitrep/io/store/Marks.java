package dev.sitrep.io.store;

import dev.sitrep.model.Revision;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an article was ever known by, as hashes of 64 bits: the first, and the newest of each kind.
 */
record Marks(List<Mark> list) {

  static final Marks NONE = new Marks(List.of());

  /** A feed with a new guid at each poll must not make a row grow without end. */
  private static final int MOST = 8;

  private static final int BYTES = 1 + Long.BYTES;

  Marks {
    list = List.copyOf(list);
  }

  /** What a mark is a hash of. The order is stored. */
  enum Kind {
    /** The link it was listed under. */
    LINK,
    /** The address its page gives itself. */
    CANONICAL,
    GUID,
    /** All words of a revision. */
    TEXT,
    TITLE,
    /** The link without its query, where it has one. */
    STEM,
    /** A source that gave it a guid; nothing is looked up by it. */
    SOURCE
  }

  /**
   * One of them.
   *
   * @param kind of what
   * @param hash its hash; links and canonical addresses share theirs
   */
  record Mark(Kind kind, long hash) {

    static Mark of(Kind kind, String scope, String value) {
      String space = kind == Kind.CANONICAL ? Kind.LINK.name() : kind.name();
      return new Mark(kind, Marks.hash(space + '\u001f' + scope + '\u001f' + value));
    }
  }

  /** The first 64 bits of the SHA-256 of {@code text}. */
  static long hash(String text) {
    String hex = Revision.sha256(text.getBytes(StandardCharsets.UTF_8));
    return Long.parseUnsignedLong(hex.substring(0, 16), 16);
  }

  boolean has(@Nullable Mark mark) {
    return mark != null && list.contains(mark);
  }

  /** The hashes to look it up by. */
  Set<Long> hashes() {
    Set<Long> hashes = new LinkedHashSet<>();
    list.stream().filter(it -> it.kind() != Kind.SOURCE).forEach(it -> hashes.add(it.hash()));
    return hashes;
  }

  /** These and {@code others}; of each kind the first and the newest. */
  Marks with(Marks others) {
    List<Mark> all = new ArrayList<>(list);
    // What is seen again moves to the end: it is the newest.
    others.list.stream().filter(all::contains).filter(it -> !isFirst(it)).forEach(all::remove);
    others.list.stream().filter(it -> !all.contains(it)).forEach(all::add);
    for (Kind kind : Kind.values()) {
      List<Mark> ofKind = all.stream().filter(it -> it.kind() == kind).toList();
      for (int i = 1; i <= ofKind.size() - MOST; i++) {
        all.remove(ofKind.get(i));
      }
    }
    return new Marks(all);
  }

  private boolean isFirst(Mark mark) {
    return list.stream().filter(it -> it.kind() == mark.kind()).findFirst().get().equals(mark);
  }

  byte[] bytes() {
    ByteBuffer bytes = ByteBuffer.allocate(list.size() * BYTES);
    list.forEach(it -> bytes.put((byte) it.kind().ordinal()).putLong(it.hash()));
    return bytes.array();
  }

  static Marks of(byte[] stored) {
    ByteBuffer bytes = ByteBuffer.wrap(stored);
    List<Mark> list = new ArrayList<>();
    while (bytes.remaining() >= BYTES) {
      list.add(new Mark(Kind.values()[bytes.get()], bytes.getLong()));
    }
    return new Marks(list);
  }
}
