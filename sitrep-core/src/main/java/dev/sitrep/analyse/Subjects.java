package dev.sitrep.analyse;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Finds the subject of a reporting verb in its sentence. */
final class Subjects {

  /** An apposition or relative clause longer than this is not stepped over. */
  private static final int APPOSITION = 28;

  /** Reports do not stand deeper in each other: 'she said he said ...'. */
  private static final int MOST_NESTED = 5;

  /** Tokens of the longest dateline. */
  private static final int DATELINE = 9;

  private final Tokens tokens;
  private final Phrases phrases;
  private final Cues cues;

  /** For commas outside quotations. */
  private final ForwardSearch commas;

  /** Where the subject of a clause was last looked for in vain, whatever stands behind. */
  private Stretch barren = Stretch.NONE;

  /**
   * The reports of a clause among which none was found to have a subject that is also another's.
   */
  private Stretch mute = Stretch.NONE;

  /**
   * Tokens that need not be looked through again.
   *
   * @param from the first
   * @param to one past the last
   */
  private record Stretch(int from, int to) {
    static final Stretch NONE = new Stretch(-1, -1);
  }

  Subjects(Tokens tokens, Vocabulary vocabulary) {
    this.tokens = tokens;
    this.phrases = new Phrases(tokens);
    this.cues = new Cues(tokens, vocabulary);
    this.commas = new ForwardSearch(i -> tokens.is(i, ",") && !tokens.isQuoted(i));
  }

  Phrases phrases() {
    return phrases;
  }

  Cues cues() {
    return cues;
  }

  /** The subject that stands before the verb {@code cue}, none of it before {@code low}. */
  @Nullable Phrase before(int cue, int low) {
    return before(cue, low, MOST_NESTED);
  }

  private @Nullable Phrase before(int cue, int low, int depth) {
    int j = skipAdverbs(cue - 1, low);
    if (j < low || tokens.isQuoted(j)) {
      return null;
    }
    String word = tokens.lower(j);
    if (isDash(j) || word.equals(",") || word.equals(")")) {
      Phrase head = behindApposition(j, low);
      return head != null ? head : checked(phrases.endingAt(j - 1, low));
    }
    if (word.equals("who") || word.equals("which")) {
      int k = j - 1 >= low && tokens.is(j - 1, ",") ? j - 2 : j - 1;
      Phrase head = checked(phrases.endingAt(k, low));
      return head == null ? null : new Phrase(head.from(), j, head.head());
    }
    if (word.equals("and") || word.equals("but") || word.equals("or") || word.equals("to")) {
      return main(low, cue);
    }
    Phrase phrase = checked(phrases.endingAt(j, low));
    if (phrase != null && phrases.isPronoun(phrase.head())) {
      return depth == 0 ? phrase : outer(phrase, low, depth - 1);
    }
    if (phrase == null && phrases.isStopper(j)) {
      return depth == 0 ? null : before(beforeTime(j), low, depth - 1);
    }
    return phrase;
  }

  /** 'Vale said he expects it to "hold"': the pronoun is the speaker of the verb around it. */
  private Phrase outer(Phrase pronoun, int low, int depth) {
    int verb = pronoun.from() - 1;
    if (verb > low && tokens.is(verb, "that")) {
      verb--;
    }
    if (verb <= low || !cues.isCue(verb) || cues.isParticiple(verb)) {
      return pronoun;
    }
    Phrase subject = before(verb, low, depth);
    return subject == null || subject.to() >= verb ? pronoun : subject;
  }

  private int beforeTime(int j) {
    boolean preposition = j > 0 && tokens.has(WordList.PREPOSITIONS, j - 1);
    return preposition ? j - 1 : j;
  }

  private int skipAdverbs(int from, int low) {
    int j = from;
    while (j >= low && isAdverb(j)) {
      j--;
    }
    return skipTime(j, low);
  }

  /** 'Vale on Thursday said': the day stands between the subject and its verb. */
  private int skipTime(int j, int low) {
    if (j < low || !phrases.isStopper(j) || phrases.isPronoun(j)) {
      return j;
    }
    int k = beforeTime(j) - 1;
    return k >= low ? skipAdverbs(k, low) : j;
  }

  private boolean isAdverb(int j) {
    if (tokens.isQuoted(j)) {
      return false;
    }
    String word = tokens.lower(j);
    return word.equals("'s") && j > 0 && phrases.isPronoun(j - 1)
        || word.equals("’s") && j > 0 && phrases.isPronoun(j - 1)
        || tokens.has(WordList.AUXILIARIES, j)
            && !(tokens.isCapital(j) && !phrases.opensSentence(j))
        || word.endsWith("ly") && !tokens.isCapital(j);
  }

  boolean isDash(int j) {
    return tokens.is(j, "—") || tokens.is(j, "―") || tokens.is(j, "–") || tokens.is(j, "-");
  }

  /** The phrase before the comma, dash or bracket that {@code close} is the partner of. */
  private @Nullable Phrase behindApposition(int close, int low) {
    int limit = Math.max(low, close - APPOSITION);
    Phrase fallback = null;
    for (int i = close - 1; i > limit; i--) {
      if (tokens.isQuoted(i) || tokens.is(i, ";")) {
        break;
      }
      boolean opens = tokens.is(i, ",") || isDash(i) || tokens.is(i, "(");
      if (!opens) {
        continue;
      }
      Phrase head = checked(phrases.endingAt(i - 1, low));
      boolean adverbial =
          head != null && head.from() > low && tokens.has(WordList.PREPOSITIONS, head.from() - 1);
      if (head == null || adverbial) {
        continue;
      }
      if (tokens.isCapital(head.head()) && !phrases.isStopper(head.head())) {
        return head;
      }
      fallback = head;
    }
    return fallback;
  }

  /** The subject of the participle {@code cue}: its own, or that of the clause it hangs on. */
  @Nullable Phrase ofParticiple(int cue, int low) {
    if (cue - 1 >= low && tokens.isWord(cue - 1) && !tokens.isQuoted(cue - 1)) {
      Phrase own = before(cue, low);
      boolean absolute = own != null && own.from() > low && hangs(own.from() - 1);
      boolean document = tokens.has(WordList.DOCUMENTS, cue - 1);
      if (absolute || document || tokens.has(WordList.PROGRESSIVES, cue - 1)) {
        return own;
      }
    }
    return main(low, cue);
  }

  /** 'with Vale saying', 'a recording of Vale saying'. */
  private boolean hangs(int i) {
    return tokens.is(i, "with") || tokens.is(i, "of");
  }

  /** The subject of {@code cue}, on the side where its clause has it; none outside the range. */
  @Nullable Phrase ofVerb(int cue, int low, int high) {
    if (cues.isParticiple(cue)) {
      return main(low, cue);
    }
    boolean tells = tokens.has(WordList.TELLING, cue);
    boolean inverted = cue > low && tokens.is(cue - 1, ",") && !tells;
    Phrase behind = inverted ? after(cue, high) : null;
    boolean named = behind != null && tokens.isCapital(behind.from());
    return named ? behind : before(cue, low);
  }

  /** The subject that stands behind the verb: '..., said Ida Vale'. */
  @Nullable Phrase after(int cue, int high) {
    int i = cue + 1;
    while (i < high && isAdverb(i)) {
      i++;
    }
    i = behindNumber(behindDay(i, high), high);
    return checked(phrases.startingAt(i, high));
  }

  /** 'said 9/11 widow Ida Vale': a number may open the description. */
  private int behindNumber(int from, int high) {
    int i = from;
    while (i < high && (Character.isDigit(tokens.word(i).charAt(0)) || tokens.is(i, "/"))) {
      i++;
    }
    return i;
  }

  /** 'dijo este martes la alcaldesa': the day stands between the verb and its subject. */
  private int behindDay(int from, int high) {
    boolean pointed = from + 1 < high && tokens.has(WordList.DETERMINERS, from);
    int day = pointed ? from + 1 : from;
    if (day + 1 >= high || !tokens.has(WordList.NAME_STOPPERS, day)) {
      return from;
    }
    boolean function =
        tokens.has(WordList.DETERMINERS, day)
            || tokens.has(WordList.PRONOUNS, day)
            || tokens.has(WordList.PREPOSITIONS, day)
            || tokens.has(WordList.CONJUNCTIONS, day);
    boolean opens = tokens.isCapital(day + 1) || tokens.has(WordList.DETERMINERS, day + 1);
    return function || !opens || tokens.isQuoted(day) ? from : day + 1;
  }

  /** The subject of the whole clause that begins at {@code low} and holds {@code verb}. */
  @Nullable Phrase main(int low, int verb) {
    int start = behindOpening(low, verb);
    int looked = start == mute.from() ? mute.to() - 1 : start;
    for (int i = cues.lastReport(verb - 1); i > looked; i = cues.lastReport(i - 1)) {
      if (cues.isCue(i) && !cues.isParticiple(i)) {
        Phrase subject = tokens.is(i - 1, "and") ? null : before(i, start);
        if (subject != null && subject.to() == subject.head()) {
          return subject;
        }
      }
    }
    mute = new Stretch(start, Math.max(looked + 1, verb));
    return first(low, verb);
  }

  /** Who is announced by the sentence from {@code low} to the colon. */
  @Nullable Clue announced(int low, int colon) {
    for (int i = colon - 1; i >= low; i--) {
      if (cues.isCueBeside(i)) {
        Phrase subject = cues.isParticiple(i) ? main(low, i) : before(i, low);
        if (subject != null) {
          return new Clue(Pattern.INTRODUCED, subject, tokens.span(i, i));
        }
      }
    }
    Phrase subject = first(low, colon);
    return subject == null ? null : new Clue(Pattern.INTRODUCED, subject, null);
  }

  /**
   * The first phrase that can speak, behind an opening 'In ...,', 'Asked ...,', 'Speaking ...,'.
   */
  @Nullable Phrase first(int low, int high) {
    int start = behindOpening(low, high);
    for (int i = start == barren.from() ? barren.to() : start; i < high; i++) {
      if (tokens.isQuoted(i)) {
        continue;
      }
      Phrase phrase = phrases.startingAt(i, high);
      if (phrase != null && isSubject(phrase)) {
        return phrase;
      }
    }
    // nearer to the end a phrase may have been cut
    barren = new Stretch(start, Math.max(start, high - Phrases.LONGEST - 1));
    return null;
  }

  private boolean isSubject(Phrase phrase) {
    int head = phrase.head();
    if (phrases.isPronoun(head)) {
      return !tokens.lower(head).equals("it") && !tokens.lower(head).equals("you");
    }
    for (int i = phrase.from(); i <= phrase.to(); i++) {
      if (tokens.isCapital(i) && !tokens.has(WordList.NAME_STOPPERS, i)) {
        return true;
      }
    }
    return phrase.to() > phrase.from() && tokens.has(WordList.DETERMINERS, phrase.from());
  }

  /** Where the main clause begins: behind a dateline and behind adverbials with their commas. */
  private int behindOpening(int low, int high) {
    int start = behindDateline(low, high);
    for (int next = behindAdverbial(start, high); next > start; ) {
      start = next;
      next = behindAdverbial(start, high);
    }
    return start;
  }

  /** 'HARROW, July 25 (Agency) — The council': the token behind the dash. */
  private int behindDateline(int low, int high) {
    String word = tokens.word(low);
    if (word.length() < 4 || !word.equals(word.toUpperCase(Locale.ROOT))) {
      return low;
    }
    for (int i = low + 1; i < Math.min(high, low + DATELINE); i++) {
      if (isDash(i)) {
        return tokens.is(i + 1, "-") ? i + 2 : i + 1;
      }
    }
    return low;
  }

  private int behindAdverbial(int low, int high) {
    if (low >= high) {
      return low;
    }
    int comma = commas.first(low + 1, high);
    if (comma >= high || !opensAdverbial(low) && !isTime(comma - 1)) {
      return low;
    }
    boolean placeGoesOn =
        comma + 2 < high && tokens.isCapital(comma + 1) && tokens.is(comma + 2, ",");
    return placeGoesOn && tokens.isCapital(comma - 1) ? comma + 3 : comma + 1;
  }

  private boolean opensAdverbial(int i) {
    String first = tokens.lower(i);
    return tokens.has(WordList.PREPOSITIONS, i)
        || tokens.has(WordList.CONJUNCTIONS, i)
        || tokens.has(WordList.OPENING_ADVERBS, i)
        || first.endsWith("ing")
        || first.endsWith("ed");
  }

  private boolean isTime(int i) {
    String word = tokens.lower(i);
    return word.equals("later")
        || word.equals("earlier")
        || word.equals("ago")
        || phrases.isStopper(i);
  }

  private @Nullable Phrase checked(@Nullable Phrase phrase) {
    return phrases.canSpeak(phrase) ? phrase : null;
  }
}
