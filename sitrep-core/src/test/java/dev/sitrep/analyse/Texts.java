package dev.sitrep.analyse;

import dev.sitrep.model.Article;
import dev.sitrep.model.Block;
import dev.sitrep.model.Metadata;
import dev.sitrep.model.Provenance;
import dev.sitrep.model.Timestamp;
import dev.sitrep.model.analysis.Sentence;
import dev.sitrep.model.analysis.UndatedTime;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Invented articles for the tests: each line a paragraph of one sentence. */
final class Texts {

  private static final Map<String, Language> LANGUAGES = new ConcurrentHashMap<>();

  private Texts() {}

  static Article article(String text, @Nullable LocalDate published) {
    List<Article.Line> lines =
        text.strip().lines().map(line -> new Article.Line(Block.Kind.PARAGRAPH, line)).toList();
    Metadata metadata =
        published == null
            ? Metadata.UNKNOWN
            : Metadata.UNKNOWN.withPublished(Timestamp.of(published));
    return Article.of("a", lines, metadata, new Provenance("test", null, "0"));
  }

  /** The dates and figures of {@code article}, read as {@code language}. */
  static DatesAndFigures.Found read(Article article, String language, Register register) {
    return read(article, language, new DatesAndFigures(null, register), register);
  }

  static DatesAndFigures.Found read(
      Article article, String tag, DatesAndFigures reader, Register register) {
    Language language =
        LANGUAGES.computeIfAbsent(tag + register, key -> Language.of(tag, register));
    List<Sentence> sentences = sentences(article);
    Tokens tokens = Tokeniser.tokens(article.text(), sentences, language.words().ofArticle());
    return reader.read(article, sentences, tokens, language.glossary());
  }

  /** Times without a day and lengths of time in {@code text}: 'at noon = 12:00'. */
  static List<String> undated(DatesAndFigures.Found found, String text) {
    return found.undated().stream().map(time -> time.span().of(text) + " = " + show(time)).toList();
  }

  private static String show(UndatedTime time) {
    if (time instanceof UndatedTime.OfDay day) {
      String zone = day.clock().zone();
      return day.clock().time() + (zone == null ? "" : " " + zone);
    }
    if (time instanceof UndatedTime.Lasting lasting) {
      return lasting.length().iso();
    }
    var recurring = (UndatedTime.Recurring) time;
    return recurring.every().iso() + (recurring.day() == null ? "" : " " + recurring.day());
  }

  static List<Sentence> sentences(Article article) {
    return article.blocks().stream().map(block -> new Sentence(block.span(), 0)).toList();
  }
}
