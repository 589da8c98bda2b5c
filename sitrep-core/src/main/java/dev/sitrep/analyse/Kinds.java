package dev.sitrep.analyse;

import dev.sitrep.model.analysis.Entity.Kind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Gathers what all mentions of an entity, its words and its neighbours show of what it is: one name
 * has one kind throughout.
 */
final class Kinds {

  private static final Set<KindSign> BODIES =
      EnumSet.of(KindSign.BODY_HEAD, KindSign.BODY_TAIL, KindSign.BODY_OF);

  private static final Set<KindSign> PLACES =
      EnumSet.of(KindSign.PLACE_HEAD, KindSign.PLACE_WORD, KindSign.KNOWN_PLACE);

  private static final Set<KindSign> PERSONS =
      EnumSet.of(
          KindSign.COMMON_GIVEN_NAME, KindSign.GIVEN_NAME, KindSign.TITLED, KindSign.INITIAL);

  private final Tokens tokens;
  private final List<Name> names;
  private final List<Set<KindSign>> signs = new ArrayList<>();
  private final KindEvidence evidence;
  private final NameShape shape;

  /** Index of the entity of each name. */
  private final int[] entities;

  /** The longest name of each entity. */
  private final Name[] longest;

  private Kinds(Tokens tokens, Vocabulary vocabulary, List<Name> names, int[] entities, int count) {
    this.tokens = tokens;
    this.names = names;
    this.entities = entities;
    this.evidence = new KindEvidence(tokens, vocabulary);
    this.shape = new NameShape(tokens, vocabulary);
    this.longest = new Name[count];
    for (int i = 0; i < count; i++) {
      signs.add(EnumSet.noneOf(KindSign.class));
    }
  }

  /**
   * The signs of each entity.
   *
   * @param entities for each name the index of its entity
   * @param count how many entities there are
   */
  static List<Set<KindSign>> signs(
      Tokens tokens, Vocabulary vocabulary, List<Name> names, int[] entities, int count) {
    var kinds = new Kinds(tokens, vocabulary, names, entities, count);
    kinds.read();
    return kinds.signs;
  }

  private void read() {
    for (int i = 0; i < names.size(); i++) {
      evidence.around(names.get(i), of(i));
      pronoun(i);
      Name name = names.get(i);
      Name known = longest[entities[i]];
      if (known == null || known.to() - known.from() < name.to() - name.from()) {
        longest[entities[i]] = name;
      } else {
        of(i).add(KindSign.OFTEN);
      }
    }
    for (int i = 0; i < longest.length; i++) {
      signs.get(i).add(KindSign.BASE);
      if (longest[i] != null) {
        shape.signs(longest[i], signs.get(i));
      }
    }
    parts();
    acronyms();
    lists();
  }

  private Set<KindSign> of(int name) {
    return signs.get(entities[name]);
  }

  /** Single words take after the longer names they open or end. */
  private void parts() {
    Map<String, Set<KindSign>> wholes = new HashMap<>();
    for (int i = 0; i < longest.length; i++) {
      if (longest[i] != null && longest[i].to() > longest[i].from()) {
        wholes.putIfAbsent(tokens.word(longest[i].from()), signs.get(i));
        wholes.putIfAbsent(tokens.word(longest[i].to()), signs.get(i));
      }
    }
    for (int i = 0; i < longest.length; i++) {
      Set<KindSign> whole =
          longest[i] == null || longest[i].to() > longest[i].from()
              ? null
              : wholes.get(tokens.word(longest[i].from()));
      if (whole != null) {
        signs
            .get(i)
            .add(
                switch (seeming(whole)) {
                  case PERSON -> KindSign.PART_OF_PERSON;
                  case ORGANISATION -> KindSign.PART_OF_BODY;
                  case PLACE -> KindSign.PART_OF_PLACE;
                  case OTHER -> KindSign.PART_OF_OTHER;
                });
      }
    }
  }

  /** What the words alone make likely. */
  private static Kind seeming(Set<KindSign> signs) {
    if (!Collections.disjoint(signs, BODIES)) {
      return Kind.ORGANISATION;
    }
    if (!Collections.disjoint(signs, PLACES)) {
      return Kind.PLACE;
    }
    return Collections.disjoint(signs, PERSONS) ? Kind.OTHER : Kind.PERSON;
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
      of(index).add(KindSign.IS_HE);
    } else if (taken && (tokens.is(next, "It") || tokens.is(next, "They"))) {
      of(index).add(KindSign.IS_IT);
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
        of(i).add(KindSign.LETTERS_OF_BODY);
        of(i + 1).add(KindSign.LETTERS_OF_BODY);
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
    Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
    for (int i = from; i <= to; i++) {
      counts.merge(seeming(of(i)), 1, Integer::sum);
    }
    for (int i = from; i <= to; i++) {
      counts.merge(seeming(of(i)), -1, Integer::sum);
      of(i).add(KindSign.LISTED);
      lend(counts, of(i));
      counts.merge(seeming(of(i)), 1, Integer::sum);
    }
  }

  private static void lend(Map<Kind, Integer> counts, Set<KindSign> signs) {
    if (counts.getOrDefault(Kind.PERSON, 0) > 0) {
      signs.add(KindSign.LISTED_WITH_PERSON);
    }
    if (counts.getOrDefault(Kind.PLACE, 0) > 0) {
      signs.add(KindSign.LISTED_WITH_PLACE);
    }
    if (counts.getOrDefault(Kind.ORGANISATION, 0) > 0) {
      signs.add(KindSign.LISTED_WITH_BODY);
    }
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
