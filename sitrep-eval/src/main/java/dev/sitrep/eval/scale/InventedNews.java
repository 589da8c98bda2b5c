package dev.sitrep.eval.scale;

import dev.sitrep.io.store.Scope;
import dev.sitrep.model.Article;
import dev.sitrep.model.Article.Line;
import dev.sitrep.model.Block.Kind;
import dev.sitrep.model.Entry;
import dev.sitrep.model.Extraction.Extracted;
import dev.sitrep.model.Metadata;
import dev.sitrep.model.Provenance;
import dev.sitrep.model.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Articles of 300 outlets over one year, 150 to 550 words each, with 5,000 persons, some of them
 * named often. The same seed and number give the same article.
 */
final class InventedNews {

  /** The time of the first article. */
  static final Instant START = Instant.parse("2025-01-01T00:00:00Z");

  private static final int SECONDS = 365 * 86_400;
  private static final int PERSONS = 5_000;
  private static final int OUTLETS = 300;

  private final Vocabulary words;
  private final long seed;
  private final int count;

  /** {@code count} articles. */
  InventedNews(long seed, int count) {
    this.words = new Vocabulary(seed);
    this.seed = seed;
    this.count = count;
  }

  /** When article {@code number} was seen. */
  Instant seen(int number) {
    return START.plusSeconds((long) SECONDS * number / count);
  }

  /** Article {@code number}, from 0, as its feed and page gave it. */
  Extracted article(int number) {
    var random = new SplittableRandom(seed * 1_000_003 + number);
    int outlet = skewed(random, OUTLETS, 2);
    String url = "https://" + words.word(400 + outlet) + ".example/" + number;
    String outletName = words.name(400 + outlet) + " Courier";
    List<Line> lines = lines(random);
    var published =
        Timestamp.of(seen(number).minusSeconds(random.nextInt(7_200)).atOffset(ZoneOffset.UTC));
    var entry =
        new Entry(
            feed(outlet),
            url,
            url,
            lines.get(0).text(),
            lines.get(1).text(),
            "",
            Entry.Form.TEXT,
            new Entry.About(outletName, List.of(), "en", published, null));
    var metadata =
        Metadata.UNKNOWN
            .with(new Metadata.Imprint(url, outletName, null, null))
            .with(new Metadata.Credit(List.of(person(random)), null))
            .withPublished(published)
            .withLanguage("en");
    var provenance = new Provenance(feed(outlet), seen(number), entry.sha256());
    return new Extracted(entry, Article.of(url, lines, metadata, provenance), List.of());
  }

  /** What was seen in the last of every {@code n} feeds. */
  Scope every(int n) {
    return Scope.of(
        IntStream.range(0, OUTLETS)
            .filter(outlet -> outlet % n == n - 1)
            .mapToObj(this::feed)
            .toList());
  }

  private String feed(int outlet) {
    return "https://" + words.word(400 + outlet) + ".example/feed";
  }

  /**
   * A query of the {@code number}-th reader that leaves articles out: one word or two, without a
   * third or a fourth.
   */
  String queryWithout(int number) {
    var random = new SplittableRandom(seed * 104_729 + number);
    String wanted = words.draw(random) + (number % 2 == 0 ? "" : " " + words.draw(random));
    return wanted + " -" + words.draw(random) + (number % 4 < 2 ? "" : " -" + words.draw(random));
  }

  /**
   * A query of the {@code number}-th reader: mostly a word or two, some phrases, names, filters.
   */
  String query(int number) {
    var random = new SplittableRandom(seed * 7_919 + number);
    String first = words.draw(random);
    String second = words.draw(random);
    return switch (number % 10) {
      case 0, 1, 2 -> first;
      case 3, 4 -> first + " " + second;
      case 5 -> first + " " + second + " " + words.draw(random);
      case 6 -> "\"" + first + " " + second + "\"";
      case 7 -> "person:\"" + person(random) + "\"";
      case 8 -> first + " OR " + second;
      default ->
          first + " outlet:" + words.word(400 + skewed(random, OUTLETS, 2)) + " since:2025-06";
    };
  }

  private List<Line> lines(SplittableRandom random) {
    List<Line> lines = new ArrayList<>();
    lines.add(new Line(Kind.TITLE, sentence(random, 6 + random.nextInt(6))));
    int left = 150 + random.nextInt(400);
    while (left > 0) {
      var paragraph = new StringBuilder();
      for (int i = 1 + random.nextInt(4); i > 0 && left > 0; i--) {
        int length = 8 + random.nextInt(20);
        paragraph.append(paragraph.length() == 0 ? "" : " ").append(sentence(random, length));
        paragraph.append('.');
        left -= length;
      }
      lines.add(new Line(Kind.PARAGRAPH, paragraph.toString()));
    }
    return lines;
  }

  private String sentence(SplittableRandom random, int length) {
    var sentence = new StringBuilder();
    for (int i = 0; i < length; i++) {
      sentence.append(i == 0 ? "" : " ");
      sentence.append(random.nextInt(25) == 0 ? person(random) : words.draw(random));
    }
    sentence.setCharAt(0, Character.toUpperCase(sentence.charAt(0)));
    return sentence.toString();
  }

  private String person(SplittableRandom random) {
    int person = skewed(random, PERSONS, 3);
    return words.name(300 + person) + " " + words.name(6_000 + person);
  }

  private static int skewed(SplittableRandom random, int bound, int power) {
    return (int) (bound * Math.pow(random.nextDouble(), power));
  }
}
