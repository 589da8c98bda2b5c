package dev.sitrep.eval.speed;

import dev.sitrep.analyse.Analyser;
import dev.sitrep.model.Article;
import dev.sitrep.model.analysis.Analysis;
import java.text.BreakIterator;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import opennlp.tools.tokenize.SimpleTokenizer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Warmup;

/** One article an operation, a set of real articles in turn, as in {@link ExtractionBenchmark}. */
@BenchmarkMode(Mode.SingleShotTime)
@Fork(1)
@Warmup(iterations = 8)
@Measurement(iterations = 5)
public class LanguageBenchmark {

  private static final Pattern WORD = Pattern.compile("\\p{L}+");

  private static final Analyser ANALYSER = new Analyser();

  /** Everything that is read of an article. */
  @Benchmark
  public Analysis sitrep(RealArticles articles) {
    return ANALYSER.analyse(articles.next());
  }

  /** Sentences alone, by the JDK. */
  @Benchmark
  public int sentencesOfTheJdk(RealArticles articles) {
    BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.ENGLISH);
    return count(sentences, articles.next());
  }

  /** Words alone, by the JDK. */
  @Benchmark
  public int wordsOfTheJdk(RealArticles articles) {
    BreakIterator words = BreakIterator.getWordInstance(Locale.ENGLISH);
    return count(words, articles.next());
  }

  private static int count(BreakIterator parts, Article article) {
    parts.setText(article.text());
    int count = 0;
    while (parts.next() != BreakIterator.DONE) {
      count++;
    }
    return count;
  }

  /** Words alone, by a regular expression that all but copies them. */
  @Benchmark
  public int wordsByExpression(RealArticles articles) {
    Matcher words = WORD.matcher(articles.next().text());
    int letters = 0;
    while (words.find()) {
      letters += words.end() - words.start();
    }
    return letters;
  }

  /** Words alone, by OpenNLP's quickest tokeniser. */
  @Benchmark
  public int wordsOfOpenNlp(RealArticles articles) {
    return SimpleTokenizer.INSTANCE.tokenizePos(articles.next().text()).length;
  }
}
