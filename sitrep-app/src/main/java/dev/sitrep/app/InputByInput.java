package dev.sitrep.app;

import dev.sitrep.io.Inputs;
import dev.sitrep.model.Extraction;
import dev.sitrep.model.Extraction.Rejected;
import dev.sitrep.model.Input;
import dev.sitrep.model.Page;
import dev.sitrep.model.Reason;
import dev.sitrep.model.report.LeftOut;
import java.util.List;
import java.util.function.BiFunction;

/** Prints something of every input of some files, in the order given, read on all cores. */
final class InputByInput {

  private final World world;
  private final BiFunction<String, Input, Shown> show;
  private final BiFunction<String, Extraction, Shown> failed;
  private int articles;

  /** What is printed of an input, and whether there was an article in it. */
  record Shown(String text, boolean isArticle) {}

  /**
   * For one run.
   *
   * @param show what is printed of an input with the given name; on any thread
   * @param failed the same of a file that cannot be read
   */
  InputByInput(
      World world,
      BiFunction<String, Input, Shown> show,
      BiFunction<String, Extraction, Shown> failed) {
    this.world = world;
    this.show = show;
    this.failed = failed;
  }

  /**
   * Prints all {@code files}.
   *
   * @return the exit code: 0 if there was an article, 1 if there was none
   */
  int printAll(List<String> files) {
    int threads = Runtime.getRuntime().availableProcessors();
    try (var work = new InOrder<Shown>(threads, this::print)) {
      for (String file : files) {
        read(file, work);
      }
      work.finish();
    }
    return articles > 0 ? 0 : 1;
  }

  /** Each argument by itself: its lines come in its place, however often it is given. */
  private void read(String file, InOrder<Shown> work) {
    var name = new FileName(file);
    int before = work.given();
    Inputs.of(List.of(file), world.in())
        .read(
            input -> work.add(() -> show.apply(name.of(input.origin()), input)),
            failure -> work.add(() -> failed.apply(name.of(failure.where()), rejected(failure))));
    if (work.given() == before) {
      var empty = new LeftOut(file, file, Reason.EMPTY, "nothing to read in it");
      work.add(() -> failed.apply(file, rejected(empty)));
    }
  }

  private static Extraction rejected(LeftOut failure) {
    var input = new Page(failure.where(), null, null, null, new byte[0]);
    return new Rejected(input, failure.reason(), failure.detail(), null, List.of());
  }

  private void print(Shown shown) {
    articles += shown.isArticle() ? 1 : 0;
    world.out().print(shown.text());
  }
}
