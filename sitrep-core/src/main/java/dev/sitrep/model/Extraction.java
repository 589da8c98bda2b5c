package dev.sitrep.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What extracting an input came to: an article, or a reason why there is none. */
public sealed interface Extraction {

  /** The input it was made of. */
  Input input();

  /** The lines kept out of the text, each with its reason. */
  List<Dropped> dropped();

  /**
   * An article was found.
   *
   * @param input the input
   * @param article the article
   * @param dropped lines kept out of its text
   */
  record Extracted(Input input, Article article, List<Dropped> dropped) implements Extraction {
    public Extracted {
      dropped = List.copyOf(dropped);
    }
  }

  /**
   * The input is no article.
   *
   * @param input the input
   * @param reason why not
   * @param detail the sign it was known by, for a person to read
   * @param bestEffort what could be read all the same
   * @param dropped lines kept out of that
   */
  record Rejected(
      Input input,
      Reason reason,
      String detail,
      @Nullable Article bestEffort,
      List<Dropped> dropped)
      implements Extraction {
    public Rejected {
      dropped = List.copyOf(dropped);
    }
  }
}
