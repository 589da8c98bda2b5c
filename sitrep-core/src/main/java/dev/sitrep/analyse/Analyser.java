package dev.sitrep.analyse;

import dev.sitrep.model.Article;
import dev.sitrep.model.analysis.Analysis;
import dev.sitrep.model.analysis.Quote;
import dev.sitrep.model.analysis.Sentence;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Reads one article: its sentences, names, quotes with speakers, dates and figures.
 *
 * <p>English is read in full; German, French and Spanish as far as their word lists go; of any
 * other language the sentences and what stands between quotation marks. Safe for use by many
 * threads.
 */
public final class Analyser {

  private final ConcurrentMap<String, Vocabulary> vocabularies = new ConcurrentHashMap<>();

  /** What {@code article} says. */
  public Analysis analyse(Article article) {
    String language = languageOf(article);
    Vocabulary vocabulary = vocabularies.computeIfAbsent(language, Vocabulary::of);
    List<Sentence> sentences = new SentenceSplitter(vocabulary).sentences(article);
    Tokens tokens = Tokeniser.tokens(article.text(), sentences);
    List<Quotation> quotations = QuotationFinder.quotations(article, sentences);
    var attributor = new Attributor(tokens, vocabulary, quotations);
    var cast = new Cast(tokens, NameFinder.names(tokens, vocabulary));
    var resolver = new SpeakerResolver(tokens, vocabulary, cast);
    List<Quote> quotes =
        new QuoteReader(tokens, quotations, resolver).quotes(attributor.attributions());
    return new Analysis(
        article,
        language,
        sentences,
        cast.entities(),
        cast.mentions(),
        quotes,
        List.of(),
        List.of());
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
