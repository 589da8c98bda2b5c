package dev.sitrep.extract;

import dev.sitrep.language.Lexicon;
import dev.sitrep.model.Article;
import dev.sitrep.model.Block;
import dev.sitrep.model.Block.Kind;
import dev.sitrep.model.Reason;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which lines of the articles of one site belong to the site.
 *
 * <p>That articles share a line is the first sign, and not enough: articles on one event share
 * paragraphs of background and of agencies. Such a line speaks of what the article speaks of; a
 * line of the site is strange to it, hardly one of its words stands anywhere else in the text. And
 * where it is a sentence, it speaks to its readers, of its outlet, or names a number or an address.
 *
 * <p>No set of real pages has enough of one site to tune on: the constants were chosen on the sites
 * of the example and on pages made for the tests, see RATIONALE.md.
 */
final class SiteLines {

  /** In so many different articles a line has to stand. */
  static final int FEWEST = 3;

  private static final double LEAST_SHARE = 0.3;

  /** In so many, and in so large a part, a sentence that is strange needs no further sign. */
  private static final int MANY = 5;

  private static final double MOST = 0.6;

  /** At most this share of the words of a strange line stands elsewhere in its article. */
  private static final double KNOWN_WORDS = 0.25;

  private static final int SHORT = 14;

  /** Lines of so many words tell one article from another. */
  private static final int PROSE = 8;

  /** Numbers of telephones; a site may print another one under each article. */
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?:\\+|\\b0)[0-9][0-9 ()/.-]{5,}[0-9]|\\(?[0-9]{3}\\)?[ -][0-9]{3}-[0-9]{4}");

  private static final Pattern CONTACT = Pattern.compile("@|https?:|www\\.|" + NUMBER.pattern());

  private static final Pattern QUOTED =
      Pattern.compile("[\"\\u201C-\\u201E\u00AB\u00BB\\u2018\\u300C]");

  private final List<Article> articles;
  private final FurnitureShelf shelf;
  private final Map<String, Integer> carriers = new HashMap<>();

  private SiteLines(List<Article> articles, FurnitureShelf shelf) {
    this.articles = articles;
    this.shelf = shelf;
    for (Article article : articles) {
      new HashSet<>(article.blocks().stream().map(block -> key(article, block)).toList())
          .forEach(key -> carriers.merge(key, 1, Integer::sum));
    }
    carriers.values().removeIf(count -> count < FEWEST || count < LEAST_SHARE * articles.size());
  }

  /** The lines of the site that {@code articles} are from, each with the reason it is one. */
  static Map<String, Reason> of(List<Article> articles, FurnitureShelf shelf) {
    return new SiteLines(different(articles), shelf).reasons();
  }

  /** What a line is known by: its words in lower case, numbers of telephones aside. */
  static String key(Article article, Block block) {
    return CleanText.key(NUMBER.matcher(article.textOf(block)).replaceAll("0"));
  }

  /** Whether a line of {@code kind} can be a site's. Headings announce what is the article's. */
  static boolean mayGo(Kind kind) {
    return kind == Kind.PARAGRAPH || kind == Kind.LIST_ITEM || kind == Kind.DEK;
  }

  /**
   * The articles of which at least half the prose stands in none before: revisions and copies of
   * one article count once, or they would make all of each other's text furniture.
   */
  private static List<Article> different(List<Article> articles) {
    List<Article> different = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    Set<String> seen = new HashSet<>();
    List<Article> ordered = new ArrayList<>(articles);
    ordered.sort(Comparator.comparing(Article::revision));
    for (Article article : ordered) {
      List<String> prose =
          article.blocks().stream()
              .map(block -> key(article, block))
              .filter(key -> CleanText.words(key) >= PROSE)
              .toList();
      int all = prose.stream().mapToInt(String::length).sum();
      int own = prose.stream().filter(key -> !seen.contains(key)).mapToInt(String::length).sum();
      if (own > 0 && own * 2 >= all && ids.add(article.id())) {
        different.add(article);
        seen.addAll(prose);
      }
    }
    return different;
  }

  private Map<String, Reason> reasons() {
    Map<String, List<Sighting>> sightings = new HashMap<>();
    for (Article article : articles) {
      Set<String> ownWords = null;
      for (Block block : article.blocks()) {
        String key = key(article, block);
        if (carriers.containsKey(key) && mayGo(block.kind())) {
          ownWords = ownWords == null ? ownWords(article) : ownWords;
          sightings
              .computeIfAbsent(key, unused -> new ArrayList<>())
              .add(new Sighting(article, block, ownWords));
        }
      }
    }
    Map<String, Reason> reasons = new HashMap<>();
    sightings.forEach((key, seen) -> reason(key, seen).ifPresent(r -> reasons.put(key, r)));
    return reasons;
  }

  /** The words of {@code article} without those of its lines that others have as well. */
  private Set<String> ownWords(Article article) {
    Set<String> words = new HashSet<>();
    for (Block block : article.blocks()) {
      if (!carriers.containsKey(key(article, block))) {
        words.addAll(Sighting.telling(article.textOf(block), article));
      }
    }
    return words;
  }

  private Optional<Reason> reason(String key, List<Sighting> seen) {
    Sighting first = seen.get(0);
    String line = first.line();
    Furniture furniture = shelf.of(first.language());
    Optional<Reason> rule = furniture.reasonOfSigned(CleanLine.of(line));
    if (rule.isPresent()) {
      return rule.filter(reason -> reason != Reason.CORRECTION_NOTICE);
    }
    boolean item = seen.stream().anyMatch(one -> one.block().kind() == Kind.LIST_ITEM);
    boolean signed =
        seen.stream().anyMatch(Sighting::namesOutlet)
            || furniture.addressesReader(line)
            || CONTACT.matcher(line).find()
            || !item && (isLabel(line) || isEverywhere(carriers.getOrDefault(key, 0)));
    return signed && isStrange(seen) ? Optional.of(Reason.REPEATED_LINE) : Optional.empty();
  }

  /** Whether nothing of a line has to do with the articles it was seen in. */
  private static boolean isStrange(List<Sighting> seen) {
    Sighting first = seen.get(0);
    String line = first.line();
    long announced = seen.stream().filter(Sighting::isAnnounced).count();
    double known = seen.stream().mapToDouble(Sighting::knownWords).average().orElse(1);
    return !QUOTED.matcher(line).find()
        && !reports(line, first.language())
        && announced * 2 < seen.size()
        && known <= KNOWN_WORDS;
  }

  /** Whether somebody says something; a site asks its readers to in the plain form of the verb. */
  private static boolean reports(String line, String language) {
    Set<String> words = new HashSet<>(List.of(CleanText.key(line).split(" ")));
    return Lexicon.lines(language, "reporting-verbs").stream()
        .flatMap(verb -> Arrays.stream(verb.split(" ")).skip(1))
        .anyMatch(words::contains);
  }

  private boolean isEverywhere(int count) {
    return count >= MANY && count >= MOST * articles.size();
  }

  /** A few words that are no sentence. */
  private static boolean isLabel(String line) {
    return CleanText.words(line) <= SHORT && !CleanText.endsSentence(line) && !line.endsWith(":");
  }
}
