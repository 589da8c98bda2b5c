package dev.sitrep.analyse;

import dev.sitrep.model.Article;
import dev.sitrep.model.Span;
import dev.sitrep.model.analysis.Analysis;
import dev.sitrep.model.analysis.Event;
import dev.sitrep.model.analysis.Mention;
import dev.sitrep.model.analysis.Quote;
import dev.sitrep.model.analysis.Sentence;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads one article: its sentences, names, quotes with speakers, dates and figures.
 *
 * <p>English is read in full; German, French and Spanish as far as their word lists go; of any
 * other language the sentences and what stands between quotation marks. Safe for use by many
 * threads.
 */
public final class Analyser {

  /**
   * A name in a text with the signs of what it names.
   *
   * @param span where it stands
   * @param entity all mentions of the same have this number
   * @param signs names of the signs that its mentions, its words and its neighbours bear
   */
  public record SignedName(Span span, int entity, Set<String> signs) {

    public SignedName {
      signs = Set.copyOf(signs);
    }
  }

  private final ConcurrentMap<String, Language> languages = new ConcurrentHashMap<>();

  private final Register register;
  private final DatesAndFigures datesAndFigures;
  private final EventReader events = new EventReader();

  /** An analyser that resolves dates against the article's own date alone. */
  public Analyser() {
    this(null);
  }

  /**
   * An analyser for articles of one situation.
   *
   * @param asOf the day that gives dates their year in articles without a date of their own
   */
  public Analyser(@Nullable LocalDate asOf) {
    this(asOf, Register.NEWS);
  }

  /**
   * An analyser for texts of one kind.
   *
   * @param asOf the day that gives dates their year in articles without a date of their own
   * @param register the kind of language their dates are read in
   */
  public Analyser(@Nullable LocalDate asOf, Register register) {
    this.register = register;
    this.datesAndFigures = new DatesAndFigures(asOf, register);
  }

  /** What {@code article} says. */
  public Analysis analyse(Article article) {
    String tag = languageOf(article);
    Language language = language(tag);
    Vocabulary vocabulary = language.vocabulary();
    List<Sentence> sentences = new SentenceSplitter(vocabulary).sentences(article);
    Tokens tokens = Tokeniser.tokens(article.text(), sentences, language.words().ofArticle());
    List<Quotation> quotations = QuotationFinder.quotations(article, sentences);
    quotations.forEach(quotation -> tokens.quote(quotation.span()));
    var subjects = new Subjects(tokens, vocabulary);
    var attributor = new Attributor(tokens, subjects, quotations);
    var cast = new Cast(tokens, NameFinder.names(tokens, vocabulary));
    var resolver = new SpeakerResolver(tokens, vocabulary, cast);
    List<Turn> turns = new TurnFinder(article, sentences, tokens, vocabulary).turns();
    var reader = new QuoteReader(tokens, quotations, resolver);
    List<QuoteReader.Read> read = reader.quotes(attributor.clues());
    List<Quote> quotes = new ArrayList<>(reader.turns(turns));
    read.forEach(it -> quotes.add(it.quote()));
    quotes.sort(Comparator.comparing(Quote::span));
    var attributions = new Attributions(tokens, reader, new ReportedSpeech(tokens, subjects));
    cast.settleKinds(vocabulary);
    DatesAndFigures.Found found =
        datesAndFigures.read(article, sentences, tokens, language.glossary());
    List<Mention> mentions = cast.mentions();
    return new Analysis(
        article,
        tag,
        sentences,
        cast.entities(),
        mentions,
        quotes,
        attributions.all(read, quotes),
        found.dates(),
        found.undated(),
        new FigureSettings(tokens, vocabulary, cast, mentions).of(found.figures()));
  }

  /** The names in {@code article} with the signs their kinds are told by, to fit points to them. */
  public List<SignedName> signedNames(Article article) {
    Language language = language(languageOf(article));
    Vocabulary vocabulary = language.vocabulary();
    List<Sentence> sentences = new SentenceSplitter(vocabulary).sentences(article);
    Tokens tokens = Tokeniser.tokens(article.text(), sentences, language.words().ofArticle());
    return new Cast(tokens, NameFinder.names(tokens, vocabulary)).signedNames(vocabulary);
  }

  /**
   * What the sentences of an article tell: at most one event each, in the order of the text. A
   * sentence in which that is not plain, or on what may, should or would be, has none.
   */
  public List<Event> events(Analysis analysis) {
    return events.events(analysis, language(analysis.language()));
  }

  private Language language(String tag) {
    return languages.computeIfAbsent(tag, key -> Language.of(key, register));
  }

  private static String languageOf(Article article) {
    String tag = article.metadata().language();
    if (tag != null && !tag.isBlank()) {
      String primary = tag.strip().split("[-_]", 2)[0].toLowerCase(Locale.ROOT);
      if (!primary.equals("und")) {
        return primary;
      }
    }
    return EnglishLook.of(article.text()) ? "en" : "und";
  }
}
