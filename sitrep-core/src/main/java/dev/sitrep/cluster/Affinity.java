package dev.sitrep.cluster;

import dev.sitrep.model.Timestamp;
import dev.sitrep.model.analysis.Analysis;
import java.util.Arrays;
import java.util.List;

/**
 * How likely each two articles are to tell of one development: the cosine of their weighed terms,
 * less what each has in common with all of the batch, more where they are near in time and less
 * where they are far apart.
 *
 * <p>Terms weigh more the rarer they are in the batch (tf-idf). What an article shares with all
 * others is taken off because in a batch on one subject all articles are alike in its words, and
 * long ones are like many (the remedy for hubs of Suzuki et al., "Centering Similarity Measures to
 * Reduce Hubs", EMNLP 2013).
 */
final class Affinity {

  // The share of articles a word stands in that no article of the batch has: seldom, not never.
  private static final double RARE = 0.01;
  // As if each article had this many more that share nothing with it: in a batch of a few articles
  // on one story what they share is the story.
  private static final int STRANGERS = 10;
  private static final double SECONDS_A_DAY = 86_400;

  private final Tuning tuning;

  Affinity(Tuning tuning) {
    this.tuning = tuning;
  }

  /**
   * The affinity of each two of {@code articles}, whose terms are {@code terms}; may be negative.
   */
  Likeness between(List<Analysis> articles, List<Terms> terms, int vocabulary) {
    Likeness likeness = cosines(terms, vocabulary);
    centre(likeness);
    var shared = new SharedWords(articles, tuning);
    for (int i = 0; i < articles.size(); i++) {
      for (int j = 0; j < i; j++) {
        likeness.set(i, j, (float) shared.adjusted(likeness.get(i, j), i, j));
      }
      Timestamp time = Chronology.timeOf(articles.get(i).article());
      for (int j = 0; time != null && j < i; j++) {
        Timestamp other = Chronology.timeOf(articles.get(j).article());
        if (other != null) {
          likeness.set(i, j, (float) (likeness.get(i, j) * nearness(time, other)));
        }
      }
    }
    return likeness;
  }

  private Likeness cosines(List<Terms> terms, int vocabulary) {
    double[] rarities = rarities(terms, vocabulary);
    var index = new Postings(vocabulary);
    var likeness = new Likeness(terms.size());
    for (int i = 0; i < terms.size(); i++) {
      Vector vector = Vector.of(terms.get(i), (it, at) -> weight(it, at, rarities));
      float[] products = index.products(vector, i);
      for (int j = 0; j < i; j++) {
        likeness.set(i, j, products[j]);
      }
      index.add(i, vector);
    }
    return likeness;
  }

  private double weight(Terms terms, int at, double[] rarities) {
    double rarity = rarities[terms.ids()[at]];
    return terms.weights()[at] * rarity * (terms.numbers()[at] ? tuning.number() : 1);
  }

  private double[] rarities(List<Terms> terms, int vocabulary) {
    int[] frequencies = new int[vocabulary];
    for (Terms article : terms) {
      for (int term : article.ids()) {
        frequencies[term]++;
      }
    }
    double all = terms.size() + tuning.background();
    return Arrays.stream(frequencies)
        .mapToDouble(frequency -> Math.log(all / (frequency + tuning.background() * RARE)))
        .toArray();
  }

  private void centre(Likeness likeness) {
    int size = likeness.size();
    double[] sums = new double[size];
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < i; j++) {
        sums[i] += likeness.get(i, j);
        sums[j] += likeness.get(i, j);
      }
    }
    double share = tuning.centring() / 2 / (size - 1 + STRANGERS);
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < i; j++) {
        likeness.set(i, j, (float) (likeness.get(i, j) - share * (sums[i] + sums[j])));
      }
    }
  }

  private double nearness(Timestamp time, Timestamp other) {
    long seconds = time.at().toEpochSecond() - other.at().toEpochSecond();
    double deviations = seconds / SECONDS_A_DAY / tuning.days();
    return tuning.dated() * Math.exp(-deviations * deviations / 2);
  }
}
