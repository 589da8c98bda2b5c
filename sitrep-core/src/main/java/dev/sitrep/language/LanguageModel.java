package dev.sitrep.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;

/**
 * Tells the language of a snippet by the model of Apache OpenNLP, which knows 103 languages by the
 * n-grams of their letters. Reading it takes a second, so it is read when it is first asked, once a
 * process.
 */
final class LanguageModel {

  /** More characters make it slower and hardly better. */
  private static final int SNIPPET = 500;

  /** Fewer letters are a guess. */
  private static final int FEWEST_LETTERS = 12;

  private static final String MODEL = "/langdetect-183.bin";

  private final LanguageDetectorModel model;
  private final Map<String, String> tags = new HashMap<>();

  private LanguageModel() {
    try (InputStream in = LanguageDetectorModel.class.getResourceAsStream(MODEL)) {
      if (in == null) {
        throw new IOException("not on the class path");
      }
      model = new LanguageDetectorModel(in);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the language model " + MODEL, e);
    }
    for (String language : Locale.getISOLanguages()) {
      Locale locale = Locale.forLanguageTag(language);
      tags.put(locale.getISO3Language(), locale.toLanguageTag());
    }
    for (String line : Lexicon.lines("any", "languages-of-macrolanguages")) {
      String[] pair = line.split(" ");
      tags.put(pair[0], pair[1]);
    }
  }

  /** Read on first use: reports in the languages that have word lists never need it. */
  private static final class Held {
    private static final LanguageModel MODEL = new LanguageModel();
  }

  /** The likeliest language of the beginning of {@code text}; empty if it is too short. */
  static Optional<String> likeliest(String text) {
    String snippet = text.length() > SNIPPET ? text.substring(0, SNIPPET) : text;
    if (snippet.codePoints().filter(Character::isLetter).count() < FEWEST_LETTERS) {
      return Optional.empty();
    }
    // the detector is not safe for several threads, its model is
    Language best = new LanguageDetectorME(Held.MODEL.model).predictLanguage(snippet);
    return Optional.ofNullable(Held.MODEL.tags.get(best.getLang()));
  }
}
