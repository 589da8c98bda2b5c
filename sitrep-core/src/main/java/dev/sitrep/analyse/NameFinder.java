package dev.sitrep.analyse;

import dev.sitrep.analyse.Name.Gender;
import dev.sitrep.model.analysis.Entity.Kind;
import java.util.ArrayList;
import java.util.List;

/** Finds names: runs of capitalised words, with the titles and roles before and behind them. */
final class NameFinder {

  /** Words of the longest apposition that is read as a role. */
  private static final int APPOSITION = 8;

  private final Tokens tokens;
  private final Vocabulary vocabulary;
  private final NameEvidence evidence;
  private final List<Name> names = new ArrayList<>();

  private NameFinder(Tokens tokens, Vocabulary vocabulary) {
    this.tokens = tokens;
    this.vocabulary = vocabulary;
    this.evidence = new NameEvidence(tokens, vocabulary);
  }

  /** The names in order, none inside another. */
  static List<Name> names(Tokens tokens, Vocabulary vocabulary) {
    var finder = new NameFinder(tokens, vocabulary);
    int i = 0;
    while (i < tokens.size()) {
      int end = tokens.sentenceEnd(i);
      finder.sentence(i, end);
      i = end;
    }
    return finder.names;
  }

  private void sentence(int low, int high) {
    boolean headline = evidence.isHeadline(low);
    int i = low;
    while (i < high) {
      if (!begins(i, headline)) {
        i++;
        continue;
      }
      int to = runEnd(i, high);
      if (!headline || to == i || allNames(i, to)) {
        run(low, i, to);
      }
      i = to + 1;
    }
  }

  private boolean allNames(int from, int to) {
    for (int i = from; i <= to; i++) {
      if (!evidence.isNameAtOpening(i)) {
        return false;
      }
    }
    return true;
  }

  private boolean begins(int i, boolean headline) {
    if (isCallSign(tokens.word(i))) {
      return !headline;
    }
    if (!tokens.isCapital(i) || !Character.isLetter(tokens.word(i).charAt(0))) {
      return false;
    }
    if (isStopper(i)) {
      return !headline && !vocabulary.capitalNouns() && isDeterminerOfName(i);
    }
    if (headline) {
      return evidence.isNameAtOpening(i);
    }
    if (vocabulary.capitalNouns()) {
      return evidence.isNameAmongNouns(i);
    }
    if (!evidence.opens(i)) {
      return true;
    }
    boolean more =
        i + 1 < tokens.size()
            && tokens.sentence(i + 1) == tokens.sentence(i)
            && tokens.isCapital(i + 1)
            && !isStopper(i + 1);
    return more && evidence.mayLeadName(i) || evidence.isNameAtOpening(i) || evidence.isTitle(i);
  }

  /** Figures with capitals behind them, as stations and clubs have: '7QX'. */
  private static boolean isCallSign(String word) {
    return Character.isDigit(word.charAt(0))
        && word.length() <= 6
        && NameEvidence.isAcronym(word)
        && word.chars().allMatch(Character::isLetterOrDigit);
  }

  /** 'The' and its like with a capital inside a sentence: 'the band The Brelks'. */
  private boolean isDeterminerOfName(int i) {
    return tokens.has(WordList.DETERMINERS, i)
        && !evidence.opens(i)
        && (tokens.isWord(i - 1) || tokens.is(i - 1, ","))
        && i + 1 < tokens.size()
        && tokens.sentence(i + 1) == tokens.sentence(i)
        && tokens.isCapital(i + 1)
        && !isStopper(i + 1);
  }

  private boolean isStopper(int i) {
    String word = tokens.lower(i);
    boolean stopper =
        word.indexOf('.') < 0
            ? tokens.has(WordList.NAME_STOPPERS, i)
            : vocabulary.has(WordList.NAME_STOPPERS, word.replace(".", ""));
    return stopper
        && !NameEvidence.isAcronym(tokens.word(i))
        && !(i > 0
            && !evidence.opens(i)
            && (evidence.isGivenName(i - 1) || evidence.isTitle(i - 1))
            && tokens.isCapital(i - 1));
  }

  private int runEnd(int from, int high) {
    int to = from;
    while (to + 1 < high) {
      if (tokens.isCapital(to + 1) && tokens.isWord(to + 1) && !isStopper(to + 1)) {
        to++;
      } else if (isJoined(from, to + 1, to + 2, high)) {
        to += 2;
      } else if (to + 3 < high
          && tokens.is(to + 2, "the")
          && isHead(to)
          && isJoined(from, to + 1, to + 3, high)) {
        to += 3;
      } else if (isFirst(to + 1, high)) {
        return to + 1;
      } else {
        break;
      }
    }
    return to;
  }

  private boolean isJoined(int from, int joint, int next, int high) {
    return next < high
        && joins(joint)
        && tokens.isCapital(next)
        && !isStopper(next)
        && !(tokens.is(joint, "&")
            && evidence.mayBeGivenName(from)
            && evidence.mayBeGivenName(next));
  }

  /** 'I' for the first of a name, not for who speaks: 'Dorn I of Harrow'. */
  private boolean isFirst(int i, int high) {
    return i < high
        && tokens.is(i, "I")
        && (i + 1 == high
            || !tokens.isWord(i + 1)
            || tokens.has(WordList.PREPOSITIONS, i + 1)
            || tokens.has(WordList.CONJUNCTIONS, i + 1));
  }

  /** Whether the word at {@code i} says what the whole is that 'of' and a name behind it make. */
  private boolean isHead(int i) {
    return tokens.has(WordList.ORGANISATIONS, i)
        || tokens.has(WordList.PLACE_WORDS, i)
        || tokens.has(WordList.ORGANISATION_HEADS, i)
        || tokens.has(WordList.PLACE_HEADS, i)
        || tokens.has(WordList.OTHER_HEADS, i);
  }

  /** Whether token {@code i} joins the capitalised words around it into one name. */
  private boolean joins(int i) {
    if (tokens.is(i, "&") || isParticle(i)) {
      return true;
    }
    return tokens.is(i, "of")
        && (isHead(i - 1)
            || evidence.isTitle(i - 1)
            || tokens.is(i - 1, "Republic")
            || tokens.is(i - 1, "Kingdom"));
  }

  /** Particles with a capital, where a language has them, are in no list of the pool. */
  private boolean isParticle(int i) {
    return tokens.number(i) == tokens.lowerNumber(i)
        ? tokens.has(WordList.PARTICLES, i)
        : vocabulary.has(WordList.PARTICLES, tokens.word(i));
  }

  /** Parts a run into what stands before the role, the role, and the name. */
  private void run(int low, int begin, int to) {
    int from = begin;
    if (isPersonOfPeople(from, to)) {
      before(from, from);
      from++;
    } else if (from > low && isNumbered(from, to)) {
      from--;
    }
    int role = tokens.has(WordList.ORGANISATIONS, to) ? -1 : lastRole(from, to);
    if (role >= 0) {
      before(from, firstRole(from, role) - 1);
    }
    if (role >= to) {
      return;
    }
    int start = role < 0 ? from : role + 1;
    int roleFrom = role < 0 ? smallRole(from, low) : from;
    boolean titled = start > roleFrom;
    Kind kind = evidence.kind(start, to, titled);
    Gender gender = kind == Kind.PERSON ? evidence.gender(roleFrom, start, to) : Gender.UNKNOWN;
    names.add(new Name(start, to, kind, gender, roles(roleFrom, start, to)));
  }

  /** 'Norwegian Ida Vale': who is of a people is called by the name behind it. */
  private boolean isPersonOfPeople(int from, int to) {
    return to > from + 1
        && vocabulary.has(WordList.DEMONYMS, tokens.word(from))
        && evidence.isGivenName(from + 1)
        && !isHead(to);
  }

  /** 'the 7th Harrow Brigade'. */
  private boolean isNumbered(int from, int to) {
    String number = tokens.lower(from - 1);
    int last = number.length() - 1;
    return to > from - 1
        && last > 0
        && isHead(to)
        && Character.isDigit(number.charAt(0))
        && (number.endsWith("th")
            || number.endsWith("st")
            || number.endsWith("nd")
            || number.endsWith("rd"));
  }

  /** The last token of the last role in a run, 'of State' included; -1 if there is none. */
  private int lastRole(int from, int to) {
    int role = -1;
    for (int i = from; i <= to; i++) {
      if (evidence.isTitle(i)) {
        role = i + 2 <= to && tokens.is(i + 1, "of") ? i + 2 : i;
      }
    }
    return role;
  }

  private int firstRole(int from, int to) {
    int i = from;
    while (i < to && !evidence.isTitle(i) && !evidence.isTitleModifier(i)) {
      i++;
    }
    return i;
  }

  /** What stands before a role is a name of its own: 'NATO' in 'NATO Secretary General'. */
  private void before(int from, int to) {
    if (to >= from) {
      names.add(new Name(from, to, evidence.kind(from, to, false), Gender.UNKNOWN, List.of()));
    }
  }

  /** Where the role in small letters before {@code from} begins: 'prime minister Vale'. */
  private int smallRole(int from, int low) {
    if (from <= low || tokens.isCapital(from - 1) || !evidence.isTitle(from - 1)) {
      return from;
    }
    int i = from - 1;
    while (i > low && (evidence.isTitle(i - 1) || evidence.isTitleModifier(i - 1))) {
      i--;
    }
    boolean body = i > low && tokens.isCapital(i - 1) && !isStopper(i - 1);
    return body && tokens.isWord(i - 1) && !evidence.opens(i - 1) ? i - 1 : i;
  }

  private List<String> roles(int roleFrom, int start, int to) {
    List<String> roles = new ArrayList<>();
    if (start > roleFrom && !isMereTitle(roleFrom, start)) {
      roles.add(tokens.text(roleFrom, start - 1));
    }
    String behind = roleBehind(to);
    if (!behind.isEmpty()) {
      roles.add(behind);
    }
    return roles;
  }

  private boolean isMereTitle(int from, int to) {
    return to - from == 1
        && switch (tokens.lower(from).replace(".", "")) {
          case "mr", "mrs", "ms", "miss", "dr" -> true;
          default -> false;
        };
  }

  /** 'Ida Vale, the mayor of Harrow,': the apposition up to its last word for a role. */
  private String roleBehind(int to) {
    int first = to + 2;
    if (first >= tokens.size() || !tokens.is(to + 1, ",")) {
      return "";
    }
    if (tokens.is(first, "the") || tokens.is(first, "a") || tokens.is(first, "an")) {
      first++;
    }
    int last = -1;
    for (int j = first; j < tokens.size() && j < first + APPOSITION && goesOn(j, to); j++) {
      last = evidence.isTitle(j) ? j : last;
    }
    return last < first ? "" : tokens.text(first, last);
  }

  private boolean goesOn(int j, int to) {
    return tokens.sentence(j) == tokens.sentence(to)
        && (tokens.isWord(j) || tokens.isPossessive(j))
        && !tokens.has(WordList.CONJUNCTIONS, j)
        && !tokens.has(WordList.AUXILIARIES, j)
        && !tokens.has(WordList.PRONOUNS, j)
        && !tokens.has(WordList.PREPOSITIONS, j);
  }
}
