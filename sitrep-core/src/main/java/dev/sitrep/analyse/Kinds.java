package dev.sitrep.analyse;

import dev.sitrep.model.analysis.Entity.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Settles what each entity of a document is, by a vote over all its mentions: one name has one kind
 * throughout. What nothing speaks for takes the kind of those it is listed with.
 */
final class Kinds {

  private final Tokens tokens;
  private final List<Name> names;
  private final List<KindVotes> votes = new ArrayList<>();
  private final KindEvidence evidence;
  private final Set<String> seen = new HashSet<>();

  /** Index of the entity of each name. */
  private final int[] entities;

  private Kinds(Tokens tokens, Vocabulary vocabulary, List<Name> names, int[] entities) {
    this.tokens = tokens;
    this.names = names;
    this.entities = entities;
    this.evidence = new KindEvidence(tokens, vocabulary);
  }

  /**
   * The kind of each entity.
   *
   * @param entities for each name the index of its entity
   * @param count how many entities there are
   */
  static List<Kind> settle(
      Tokens tokens, Vocabulary vocabulary, List<Name> names, int[] entities, int count) {
    var kinds = new Kinds(tokens, vocabulary, names, entities);
    for (int i = 0; i < count; i++) {
      kinds.votes.add(new KindVotes());
    }
    for (int i = 0; i < names.size(); i++) {
      kinds.evidence.around(names.get(i), kinds.of(i));
      kinds.pronoun(i);
      kinds.words(i);
    }
    kinds.acronyms();
    kinds.lists();
    return kinds.votes.stream().map(KindVotes::winner).toList();
  }

  private KindVotes of(int name) {
    return votes.get(entities[name]);
  }

  /** Words count once, however often the name stands in the text. */
  private void words(int index) {
    Name name = names.get(index);
    String form = entities[index] + " " + tokens.text(name.from(), name.to());
    if (seen.add(form)) {
      evidence.within(name, of(index));
    }
  }

  /** A sentence on somebody who opens it, and the next one opens with 'he' or 'she'. */
  private void pronoun(int index) {
    Name name = names.get(index);
    boolean opens =
        name.from() == 0 || tokens.sentence(name.from() - 1) != tokens.sentence(name.from());
    int next = name.to();
    while (opens && next < tokens.size() && tokens.sentence(next) == tokens.sentence(name.to())) {
      next++;
    }
    boolean taken = opens && next < tokens.size();
    if (taken && (tokens.is(next, "He") || tokens.is(next, "She"))) {
      of(index).add(Kind.PERSON, 2);
    }
  }

  /** 'Harrow Harbour Board (HHB)': what has letters for a name is a body, and so is the name. */
  private void acronyms() {
    for (int i = 0; i + 1 < names.size(); i++) {
      Name full = names.get(i);
      Name letters = names.get(i + 1);
      boolean bracket =
          letters.from() == full.to() + 2
              && tokens.is(full.to() + 1, "(")
              && letters.from() == letters.to();
      if (bracket && initials(full).equals(tokens.word(letters.from()).toUpperCase(Locale.ROOT))) {
        of(i).add(Kind.ORGANISATION, 2);
        of(i + 1).add(Kind.ORGANISATION, 2);
      }
    }
  }

  private String initials(Name name) {
    var initials = new StringBuilder();
    for (int i = name.from(); i <= name.to(); i++) {
      if (tokens.isCapital(i)) {
        initials.append(tokens.word(i).charAt(0));
      }
    }
    return initials.toString();
  }

  /** Lends the kind most members of a list have to those that have none. */
  private void lists() {
    int from = 0;
    while (from < names.size()) {
      int to = from;
      while (to + 1 < names.size() && isListed(names.get(to), names.get(to + 1))) {
        to++;
      }
      if (to > from) {
        list(from, to);
      }
      from = to + 1;
    }
  }

  private void list(int from, int to) {
    Map<Kind, Integer> counts = new HashMap<>();
    for (int i = from; i <= to; i++) {
      counts.merge(of(i).winner(), 1, Integer::sum);
    }
    Kind most = null;
    for (Kind kind : List.of(Kind.PERSON, Kind.ORGANISATION, Kind.PLACE)) {
      most = more(counts, kind, most) ? kind : most;
    }
    for (int i = from; most != null && i <= to; i++) {
      if (of(i).winner() == Kind.OTHER) {
        of(i).add(most, 2);
      }
    }
  }

  private static boolean more(Map<Kind, Integer> counts, Kind kind, @Nullable Kind than) {
    int count = counts.getOrDefault(kind, 0);
    return count > (than == null ? 0 : counts.getOrDefault(than, 0));
  }

  /** Whether two names are parted by a comma or 'and' alone. */
  private boolean isListed(Name first, Name second) {
    int at = first.to() + 1;
    if (at >= second.from() || tokens.sentence(first.to()) != tokens.sentence(second.from())) {
      return false;
    }
    boolean comma = tokens.is(at, ",");
    at = comma ? at + 1 : at;
    boolean and = tokens.is(at, "and") || tokens.is(at, "&") || tokens.is(at, "or");
    return (comma || and) && (and ? at + 1 : at) == second.from();
  }
}
