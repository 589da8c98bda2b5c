package dev.sitrep.report;

import dev.sitrep.model.analysis.Entity;
import dev.sitrep.model.analysis.Entity.Kind;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Joins the entities of articles that are one, from what is certain to what is less so. */
final class Chain {

  private static final int SHORTEST_ACRONYM = 3;
  private static final int LONGEST_ACRONYM = 7;

  private static final String ALL = "";

  private final List<Named> named;
  private final int[] same;
  private final Map<String, Integer> byForm = new HashMap<>();

  /**
   * An entity of an article.
   *
   * @param story number of the story the article is in
   * @param entity what the article knows of it
   * @param form its name, to be compared
   */
  record Named(int story, Entity entity, NameForm form) {

    /** 'Vale', 'I. Vale': perhaps somebody whose first name the article does not give. */
    boolean isMereSurname() {
      boolean brief = form.isSingle() || form.given().length() == 1;
      boolean other = entity.kind() == Kind.PLACE || form.country() != null || isAcronym();
      return brief && (isPerson() || !other);
    }

    private boolean isPerson() {
      return entity.kind() == Kind.PERSON;
    }

    private boolean isAcronym() {
      String letters = entity.name().replace(".", "").replace(" ", "");
      return form.isSingle()
          && letters.length() <= LONGEST_ACRONYM
          && letters.chars().allMatch(Character::isUpperCase);
    }

    private boolean fits(Named full) {
      return form.isSingle() || full.form().given().startsWith(form.given());
    }
  }

  private Chain(List<Named> named) {
    this.named = named;
    this.same = new int[named.size()];
    for (int i = 0; i < same.length; i++) {
      same[i] = i;
    }
  }

  /** For each of {@code named} the first that is the same. */
  static int[] of(List<Named> named) {
    var chain = new Chain(named);
    chain.joinEqual();
    chain.joinSurnames();
    chain.joinAcronyms();
    int[] roots = new int[named.size()];
    for (int i = 0; i < roots.length; i++) {
      roots[i] = chain.root(i);
    }
    return roots;
  }

  /** Names in full that are spelled alike, and countries. */
  private void joinEqual() {
    Map<String, Set<String>> marks = marks();
    for (int i = 0; i < same.length; i++) {
      Named own = named.get(i);
      if (own.isMereSurname()) {
        continue;
      }
      String country = own.form().country();
      boolean place = country != null && !own.isPerson();
      join(i, byForm.putIfAbsent(place ? "country " + country : "whole " + own.form().whole(), i));
      if (own.isPerson()) {
        String ends = own.form().ends();
        boolean told = marks.getOrDefault(ends, Set.of()).size() > 1;
        join(i, byForm.putIfAbsent("ends " + ends + (told ? " " + own.form().marks() : ""), i));
      }
    }
  }

  /**
   * By the ends of persons' names what stands beside them: with two marks there are two persons.
   */
  private Map<String, Set<String>> marks() {
    Map<String, Set<String>> marks = new HashMap<>();
    for (Named own : named) {
      if (own.isPerson() && !own.form().marks().isEmpty()) {
        marks.computeIfAbsent(own.form().ends(), key -> new HashSet<>()).add(own.form().marks());
      }
    }
    return marks;
  }

  /**
   * A mere surname means the only one who bears it, in the story or else in all; where nobody is
   * named in full, it is the same in all articles of the story.
   */
  private void joinSurnames() {
    Map<String, Set<Integer>> families = bearers(false);
    Map<String, Set<Integer>> givens = bearers(true);
    Map<Integer, Set<String>> roles = roles();
    for (int i = 0; i < same.length; i++) {
      Named own = named.get(i);
      if (!own.isMereSurname()) {
        continue;
      }
      SortedSet<Integer> candidates = candidates(own, own.story() + " ", families, givens);
      boolean body = own.entity().kind() == Kind.ORGANISATION;
      if (candidates.isEmpty() && !body) {
        candidates = candidates(own, ALL, families, givens);
      }
      if (candidates.size() > 1 && !body) {
        candidates.removeIf(
            it -> Collections.disjoint(roles(own), roles.getOrDefault(it, Set.of())));
        join(i, candidates.size() == 1 ? candidates.first() : null);
      } else if (candidates.size() == 1) {
        join(i, candidates.first());
      } else {
        boolean person = own.isPerson();
        String key = person ? own.story() + " " + own.form().ends() : "whole " + own.form().whole();
        join(i, byForm.putIfAbsent(key, i));
      }
    }
  }

  private SortedSet<Integer> candidates(
      Named own,
      String scope,
      Map<String, Set<Integer>> families,
      Map<String, Set<Integer>> givens) {
    String key = scope + own.form().family();
    Set<Integer> bearers = families.getOrDefault(key, Set.of());
    if (bearers.isEmpty() && own.form().isSingle() && own.isPerson()) {
      bearers = givens.getOrDefault(key, Set.of());
    }
    SortedSet<Integer> candidates = new TreeSet<>();
    bearers.stream().filter(it -> own.fits(named.get(it))).forEach(it -> candidates.add(root(it)));
    return candidates;
  }

  /** Who is named in full, one of each, by story and part of the name, and by the part alone. */
  private Map<String, Set<Integer>> bearers(boolean given) {
    Map<String, Set<Integer>> bearers = new HashMap<>();
    for (int i = 0; i < same.length; i++) {
      Named own = named.get(i);
      if (own.isPerson() && !own.isMereSurname()) {
        String part = given ? own.form().given() : own.form().family();
        for (String scope : List.of(own.story() + " ", ALL)) {
          bearers.computeIfAbsent(scope + part, key -> new HashSet<>()).add(root(i));
        }
      }
    }
    return bearers;
  }

  /** The roles of those who are one by now. */
  private Map<Integer, Set<String>> roles() {
    Map<Integer, Set<String>> roles = new HashMap<>();
    for (int i = 0; i < same.length; i++) {
      roles.computeIfAbsent(root(i), key -> new HashSet<>()).addAll(roles(named.get(i)));
    }
    return roles;
  }

  private static List<String> roles(Named own) {
    return own.entity().roles().stream().map(role -> role.toLowerCase(Locale.ROOT)).toList();
  }

  /** 'WHO', where one name in the story has these initials; two letters may be anybody's: 'PM'. */
  private void joinAcronyms() {
    Map<String, Set<Integer>> byInitials = new HashMap<>();
    for (int i = 0; i < same.length; i++) {
      Named own = named.get(i);
      if (own.form().initials().length() >= SHORTEST_ACRONYM && !own.isPerson()) {
        byInitials
            .computeIfAbsent(own.story() + " " + own.form().initials(), key -> new HashSet<>())
            .add(root(i));
      }
    }
    for (int i = 0; i < same.length; i++) {
      Named own = named.get(i);
      Set<Integer> written =
          byInitials.getOrDefault(own.story() + " " + own.form().whole(), Set.of());
      if (written.size() == 1 && !own.isPerson() && own.isAcronym()) {
        join(i, written.iterator().next());
      }
    }
  }

  private int root(int i) {
    int root = i;
    while (same[root] != root) {
      root = same[root];
    }
    int at = i;
    while (same[at] != root) {
      int next = same[at];
      same[at] = root;
      at = next;
    }
    return root;
  }

  private void join(int one, @Nullable Integer other) {
    if (other != null) {
      int first = root(one);
      int second = root(other);
      same[Math.max(first, second)] = Math.min(first, second);
    }
  }
}
