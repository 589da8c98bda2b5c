package dev.sitrep.io.feed;

import dev.sitrep.model.Reason;
import dev.sitrep.model.report.LeftOut;
import java.util.ArrayList;
import java.util.List;

/** What of one document could not be used: the first hundred things by name, the rest by number. */
final class Complaints {

  /** A document may be made of nothing else; what is named must not take more memory than it. */
  private static final int MOST = 100;

  private final String origin;
  private final List<LeftOut> first = new ArrayList<>();
  private int more;

  /** Complaints of the document called {@code origin}. */
  Complaints(String origin) {
    this.origin = origin;
  }

  void add(String where, Reason reason, String detail) {
    if (first.size() < MOST) {
      first.add(new LeftOut(where, where, reason, detail));
    } else {
      more++;
    }
  }

  List<LeftOut> all() {
    List<LeftOut> all = new ArrayList<>(first);
    if (more > 0) {
      all.add(new LeftOut(origin, origin, Reason.UNREADABLE, "and " + more + " more like these"));
    }
    return all;
  }
}
