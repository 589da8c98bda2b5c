package dev.sitrep.cluster;

import dev.sitrep.model.Timestamp;
import dev.sitrep.model.analysis.Analysis;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

final class Vectors {

  static Likeness likeness(List<Analysis> analyses, Tuning tuning) {
    List<Features> features = analyses.stream().map(it -> Features.of(it, tuning)).toList();
    int size = features.size();
    Map<String, Integer> frequencies = new HashMap<>();
    features.forEach(
        it -> it.weights().keySet().forEach(key -> frequencies.merge(key, 1, Integer::sum)));
    Map<String, List<Object[]>> postings = new TreeMap<>();
    for (int i = 0; i < size; i++) {
      Features own = features.get(i);
      Map<String, Double> vector = new TreeMap<>();
      double norm = 0;
      for (var entry : own.weights().entrySet()) {
        int df = frequencies.get(entry.getKey());
        double idf =
            Math.log((size + tuning.background()) / (df + tuning.background() * tuning.rare()));
        double tf =
            tuning.tf() == 0
                ? Math.log1p(entry.getValue())
                : entry.getValue() / (entry.getValue() + tuning.tf());
        double w = tf * Math.pow(idf, tuning.idf());
        if (Character.isDigit(entry.getKey().charAt(0))) w *= tuning.number();
        else if (own.names().contains(entry.getKey()) || entry.getKey().indexOf(' ') > 0)
          w *= tuning.name();
        vector.put(entry.getKey(), w);
        norm += w * w;
      }
      double length = Math.sqrt(norm);
      int index = i;
      vector.forEach(
          (key, w) -> {
            if (frequencies.get(key) > 1)
              postings
                  .computeIfAbsent(key, it -> new ArrayList<>())
                  .add(new Object[] {index, (float) (w / length)});
          });
    }
    var likeness = new Likeness(size);
    for (List<Object[]> posting : postings.values()) {
      for (int a = 0; a < posting.size(); a++) {
        for (int b = 0; b < a; b++) {
          int i = (Integer) posting.get(a)[0], j = (Integer) posting.get(b)[0];
          likeness.set(
              i, j, likeness.get(i, j) + (Float) posting.get(a)[1] * (Float) posting.get(b)[1]);
        }
      }
    }
    for (int i = 0; i < size; i++) {
      Timestamp t = Chronology.timeOf(analyses.get(i).article());
      for (int j = 0; j < i; j++) {
        Timestamp u = Chronology.timeOf(analyses.get(j).article());
        if (t != null && u != null) {
          double days = Math.abs(t.at().toEpochSecond() - u.at().toEpochSecond()) / 86400.0;
          likeness.set(
              i,
              j,
              (float)
                  (likeness.get(i, j)
                      * Math.exp(-days * days / (2 * tuning.tau() * tuning.tau()))));
        }
      }
    }
    return likeness;
  }
}
