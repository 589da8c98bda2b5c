package dev.sitrep.app;

import dev.sitrep.extract.Explanation;
import dev.sitrep.extract.Extractor;
import dev.sitrep.model.Extraction;
import dev.sitrep.model.Extraction.Rejected;
import dev.sitrep.model.Input;
import dev.sitrep.model.Page;
import dev.sitrep.model.Reason;
import java.util.List;

/** Extraction for many inputs: one that Sitrep cannot cope with must not cost all the others. */
record SafeExtractor(Extractor extractor) {

  Extraction extract(Input input) {
    try {
      return extractor.extract(input);
    } catch (RuntimeException | StackOverflowError e) {
      return rejected(input, e);
    }
  }

  Explanation explain(Page page) {
    try {
      return extractor.explain(page);
    } catch (RuntimeException | StackOverflowError e) {
      return new Explanation(rejected(page, e), List.of(), List.of());
    }
  }

  private static Rejected rejected(Input input, Throwable fault) {
    String detail = "a fault of Sitrep while reading it: " + fault;
    return new Rejected(input, Reason.UNREADABLE, detail, null, List.of());
  }
}
