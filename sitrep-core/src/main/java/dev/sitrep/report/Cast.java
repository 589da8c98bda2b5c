package dev.sitrep.report;

import dev.sitrep.language.Lexicon;
import dev.sitrep.model.Revision;
import dev.sitrep.model.analysis.Analysis;
import dev.sitrep.model.analysis.Entity;
import dev.sitrep.model.analysis.Entity.Kind;
import dev.sitrep.model.report.Story;
import dev.sitrep.report.Chain.Named;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Who and what stories name, each over all articles: 'Jens Vale' of one is the 'Mr Vale' of
 * another, 'NATO' is 'Nato', the 'US' the 'United States'.
 *
 * <p>A surname alone means the only one who bears it in the story or, where it has none, in all
 * stories; where more do, nobody can tell who is meant, and what each article means stays apart.
 */
final class Cast {

  /** Longer names first, then the alphabet: no order of articles matters. */
  private static final Comparator<Named> FULLEST =
      Comparator.comparingInt((Named it) -> -it.form().parts().size())
          .thenComparingInt(it -> -it.form().whole().length())
          .thenComparingInt(it -> it.entity().name().length())
          .thenComparing(it -> it.entity().name());

  /**
   * An article.
   *
   * @param story number of its story
   * @param first number of its first entity
   */
  private record Entry(int story, int first) {}

  private final Map<Revision, Entry> entries = new HashMap<>();
  private final List<Named> named = new ArrayList<>();
  private final int[] roots;
  private final Map<Integer, Named> fullest = new HashMap<>();
  private final Map<Integer, Kind> kinds = new HashMap<>();
  private final Set<String> namesInRoles = new HashSet<>();
  private final Map<String, List<Integer>> byRoleWord = new HashMap<>();

  private Cast(List<Story> stories) {
    Map<String, NameForm> forms = new HashMap<>();
    for (int story = 0; story < stories.size(); story++) {
      for (Analysis analysis : stories.get(story).articles()) {
        add(story, analysis, forms);
      }
    }
    roots = Chain.of(named);
    for (int i = 0; i < roots.length; i++) {
      Named own = named.get(i);
      fullest.merge(roots[i], own, (a, b) -> FULLEST.compare(a, b) <= 0 ? a : b);
      kinds.merge(roots[i], own.entity().kind(), (a, b) -> a.compareTo(b) <= 0 ? a : b);
      if (own.form().isSingle() && own.entity().kind() != Kind.PERSON) {
        namesInRoles.add(own.form().whole());
      }
      for (String role : own.entity().roles()) {
        for (String word : words(role)) {
          byRoleWord.computeIfAbsent(own.story() + " " + word, key -> new ArrayList<>()).add(i);
        }
      }
    }
  }

  /** The cast of {@code stories}, the same for any order of their articles but for numbers. */
  static Cast of(List<Story> stories) {
    return new Cast(stories);
  }

  private void add(int story, Analysis analysis, Map<String, NameForm> forms) {
    var entry = new Entry(story, named.size());
    if (entries.putIfAbsent(analysis.article().revision(), entry) == null) {
      String language = analysis.language();
      for (Entity entity : analysis.entities()) {
        NameForm form =
            forms.computeIfAbsent(
                language + ' ' + entity.name(), key -> NameForm.of(entity.name(), language));
        named.add(new Named(story, entity, form));
      }
    }
  }

  /** Number of what the entity of an article is: the same for all articles that name it. */
  int number(Analysis analysis, int entity) {
    return roots[entry(analysis).first() + entity];
  }

  private Entry entry(Analysis analysis) {
    Entry entry = entries.get(analysis.article().revision());
    if (entry == null) {
      throw new IllegalArgumentException("in no story: " + analysis.article().id());
    }
    return entry;
  }

  /** Number of who or what an article calls {@code name} at its fullest. */
  OptionalInt number(Analysis analysis, String name) {
    for (int i = 0; i < analysis.entities().size(); i++) {
      if (analysis.entities().get(i).name().equals(name)) {
        return OptionalInt.of(number(analysis, i));
      }
    }
    return OptionalInt.empty();
  }

  /** The fullest name that any article has for {@code number}. */
  String name(int number) {
    return of(number).entity().name();
  }

  /** What {@code number} is, as far as any article shows. */
  Kind kind(int number) {
    return kinds.getOrDefault(number, Kind.OTHER);
  }

  /** Whether two are one, or may be: of a mere surname nobody can say that it is another's. */
  boolean mayBeOne(int one, int other) {
    Named first = of(one);
    Named second = of(other);
    boolean mere = first.isMereSurname() || second.isMereSurname();
    return one == other
        || first.form().mayBe(second.form())
        || mere && first.form().family().equals(second.form().family());
  }

  /**
   * The only one of the story of {@code analysis} who has the role {@code description}, where the
   * role says of what: 'the NATO secretary general', not 'the secretary general'.
   */
  OptionalInt bearer(Analysis analysis, String description) {
    List<String> words = definite(description, analysis.language());
    if (words.stream().noneMatch(namesInRoles::contains)) {
      return OptionalInt.empty();
    }
    String story = entry(analysis).story() + " ";
    Set<Integer> bearers = new HashSet<>();
    words.stream()
        .map(word -> byRoleWord.getOrDefault(story + word, List.of()))
        .min(Comparator.comparingInt(List::size))
        .ifPresent(
            fewest ->
                fewest.stream()
                    .filter(it -> hasRole(named.get(it), words))
                    .forEach(it -> bearers.add(roots[it])));
    return bearers.size() == 1 ? OptionalInt.of(bearers.iterator().next()) : OptionalInt.empty();
  }

  private static boolean hasRole(Named own, List<String> words) {
    return words.size() > 1
        && own.entity().roles().stream().anyMatch(role -> words(role).containsAll(words));
  }

  /** The words of a description of somebody in particular; none of 'an official'. */
  private static List<String> definite(String description, String language) {
    List<String> words = words(description);
    Set<String> articles = Lexicon.words(language, "definite-articles");
    if (!words.isEmpty() && articles.contains(words.get(0))) {
      return words.subList(1, words.size());
    }
    return Character.isUpperCase(description.codePointAt(0)) ? words : List.of();
  }

  private static List<String> words(String text) {
    return List.of(text.toLowerCase(Locale.ROOT).strip().split("[^\\p{L}\\p{N}]+"));
  }

  private Named of(int number) {
    Named found = fullest.get(number);
    if (found == null) {
      throw new IllegalArgumentException("no such member: " + number);
    }
    return found;
  }
}
