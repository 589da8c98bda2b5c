package dev.sitrep.eval.feed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Has readers read a folder of feeds that carry their expectations in a comment. */
public final class FeedBench {

  private final List<FeedCase> cases;

  /** A reader of feeds; what it throws is counted. */
  private interface Reader {
    Seen read(FeedCase feed) throws Exception;
  }

  private FeedBench(List<FeedCase> cases) {
    this.cases = cases;
  }

  /** The feeds under {@code root}. */
  public static FeedBench of(Path root) {
    try (Stream<Path> files = Files.walk(root)) {
      return new FeedBench(
          files
              .filter(file -> file.toString().matches(".*\\.(xml|json)"))
              .sorted()
              .map(file -> FeedCase.read(root, file))
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + root, e);
    }
  }

  /** What Sitrep makes of them. */
  public FeedScore sitrep() {
    return score(new SitrepFeeds()::read);
  }

  /** What ROME makes of them. */
  public FeedScore rome() {
    return score(new RomeFeeds()::read);
  }

  private FeedScore score(Reader reader) {
    var score = new FeedScore();
    for (FeedCase feed : cases) {
      Seen seen = Seen.NOTHING;
      try {
        seen = reader.read(feed);
      } catch (Exception e) {
        score.fail(feed, e);
      }
      score.add(feed, verdict(feed, seen), seen);
    }
    return score;
  }

  private static Verdict verdict(FeedCase feed, Seen seen) {
    try {
      return feed.expected().isEmpty()
          ? Verdict.NOT_CONCERNED
          : new Judge(seen).judge(PythonParser.parse(feed.expected()));
    } catch (IllegalArgumentException e) {
      return Verdict.NOT_UNDERSTOOD;
    }
  }
}
