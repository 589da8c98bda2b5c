package dev.sitrep.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** What editors do to a text they reprint; made by chance, but the same for the same seed. */
final class Edits {

  /** An edit. */
  enum Kind {
    /** The end is cut off: half to four fifths remain. */
    TRUNCATION("truncation"),
    /** Three sentences in ten are dropped. */
    DROPPED_PARAGRAPHS("dropped paragraphs"),
    /** Words of the desk's own stand for the first two sentences. */
    NEW_LEAD("new lead"),
    /** The first eighty words stand before half as many of a text on something else. */
    LEAD_PASTED("lead pasted elsewhere"),
    /** Three words in a hundred are others or gone. */
    LIGHT_EDIT("light copy-edit"),
    /** Twelve words in a hundred are others or gone. */
    HEAVY_EDIT("heavy copy-edit");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    @Override
    public String toString() {
      return words;
    }
  }

  private static final double LIGHT = 0.03;
  private static final double HEAVY = 0.12;
  private static final double DROPPED = 0.3;
  private static final int LEAD_WORDS = 80;
  private static final int PASTED_WORDS = 40;

  private static final int OWN_WORDS = 24;

  private static final List<String> OTHER_WORDS =
      List.of(
          ("reportedly local major recent officials area several added early late while nearby"
                  + " further new reported now heavy small wide north south old young public")
              .split(" "));

  private final Random random;

  Edits(long seed) {
    random = new Random(seed);
  }

  /**
   * {@code sentences} after the edit.
   *
   * @param other another text, for a lead that is pasted before it
   */
  List<String> edited(Kind kind, List<String> sentences, List<String> other) {
    return switch (kind) {
      case TRUNCATION -> sentences.subList(0, Math.max(1, part(sentences.size())));
      case DROPPED_PARAGRAPHS -> dropped(sentences);
      case NEW_LEAD ->
          joined(ownLead(), sentences.subList(Math.min(2, sentences.size()), sentences.size()));
      case LEAD_PASTED -> joined(first(LEAD_WORDS, sentences), first(PASTED_WORDS, other));
      case LIGHT_EDIT -> reworded(sentences, LIGHT);
      case HEAVY_EDIT -> reworded(sentences, HEAVY);
    };
  }

  private List<String> ownLead() {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < OWN_WORDS; i++) {
      words.add(OTHER_WORDS.get(random.nextInt(OTHER_WORDS.size())));
    }
    return List.of(String.join(" ", words) + ".");
  }

  private int part(int sentences) {
    return (int) Math.round(sentences * (0.5 + 0.3 * random.nextDouble()));
  }

  private List<String> dropped(List<String> sentences) {
    List<String> kept = new ArrayList<>();
    for (String sentence : sentences) {
      if (random.nextDouble() >= DROPPED) {
        kept.add(sentence);
      }
    }
    return kept.isEmpty() ? sentences.subList(0, 1) : kept;
  }

  private List<String> reworded(List<String> sentences, double share) {
    List<String> reworded = new ArrayList<>();
    for (String sentence : sentences) {
      List<String> words = new ArrayList<>();
      for (String word : sentence.split(" ")) {
        boolean changed = random.nextDouble() < share;
        if (!changed) {
          words.add(word);
        } else if (random.nextBoolean()) {
          words.add(OTHER_WORDS.get(random.nextInt(OTHER_WORDS.size())));
        }
      }
      reworded.add(String.join(" ", words));
    }
    return reworded;
  }

  /** The first sentences, until they have so many words. */
  private static List<String> first(int words, List<String> sentences) {
    List<String> first = new ArrayList<>();
    int count = 0;
    for (String sentence : sentences) {
      if (count < words) {
        first.add(sentence);
        count += sentence.split(" ").length;
      }
    }
    return first;
  }

  private static List<String> joined(List<String> one, List<String> other) {
    List<String> joined = new ArrayList<>(one);
    joined.addAll(other);
    return joined;
  }
}
