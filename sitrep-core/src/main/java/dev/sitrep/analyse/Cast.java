package dev.sitrep.analyse;

import static java.util.stream.Collectors.toSet;

import dev.sitrep.model.analysis.Entity;
import dev.sitrep.model.analysis.Entity.Kind;
import dev.sitrep.model.analysis.Mention;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who and what an article names, each with all its mentions: 'Jens Vale', 'Mr Vale' and 'Vale' are
 * one, as long as no other Vale is named in full.
 */
final class Cast {

  /** Where more people share a name, it says of none of them who is meant. */
  private static final int MOST_NAMESAKES = 100;

  private final Tokens tokens;
  private final List<Name> names;
  private final List<Draft> drafts = new ArrayList<>();
  private final Map<String, Draft> byForm = new LinkedHashMap<>();
  private final Map<String, List<Draft>> bySurname = new LinkedHashMap<>();
  private final Map<String, List<Draft>> byGiven = new LinkedHashMap<>();
  private final Map<String, Draft> byEnds = new HashMap<>();
  private final Draft[] byName;
  private final int[] nameAt;
  private final Roles roles;
  private final List<Mention> further = new ArrayList<>();

  Cast(Tokens tokens, List<Name> names) {
    this.tokens = tokens;
    this.names = names;
    this.byName = new Draft[names.size()];
    this.nameAt = new int[tokens.size()];
    Arrays.fill(nameAt, -1);
    for (int i = 0; i < names.size(); i++) {
      Arrays.fill(nameAt, names.get(i).from(), names.get(i).to() + 1, i);
      if (names.get(i).to() > names.get(i).from()) {
        byName[i] = full(names.get(i));
      }
    }
    for (int i = 0; i < names.size(); i++) {
      if (byName[i] == null) {
        byName[i] = single(names.get(i));
      }
    }
    this.roles = new Roles(drafts);
  }

  /** The draft of the name that token {@code i} belongs to, or null. */
  @Nullable Draft at(int i) {
    return nameAt[i] < 0 ? null : byName[nameAt[i]];
  }

  /** The name that token {@code i} belongs to, or null. */
  @Nullable Name nameAt(int i) {
    return nameAt[i] < 0 ? null : names.get(nameAt[i]);
  }

  /** The only entity with a role of all {@code words}; null if there is none or more than one. */
  @Nullable Draft playing(List<String> words) {
    return roles.playing(words);
  }

  /** Notes that a pronoun or a role means {@code draft}. */
  void mention(Phrase phrase, Draft draft) {
    further.add(new Mention(tokens.span(phrase.from(), phrase.to()), draft.number()));
  }

  /** Settles what each entity is, from all its mentions; asked before, {@link Draft} guesses. */
  void settleKinds(Vocabulary vocabulary) {
    List<Set<KindSign>> signs = signs(vocabulary);
    for (int i = 0; i < drafts.size(); i++) {
      drafts.get(i).settle(KindSign.likeliest(signs.get(i)));
    }
  }

  /** Each name with the signs of what it names. */
  List<Analyser.SignedName> signedNames(Vocabulary vocabulary) {
    List<Set<KindSign>> signs = signs(vocabulary);
    List<Analyser.SignedName> signed = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      int entity = byName[i].number();
      Name name = names.get(i);
      Set<String> shown = signs.get(entity).stream().map(KindSign::name).collect(toSet());
      signed.add(new Analyser.SignedName(tokens.span(name.from(), name.to()), entity, shown));
    }
    return signed;
  }

  private List<Set<KindSign>> signs(Vocabulary vocabulary) {
    int[] entities = new int[names.size()];
    for (int i = 0; i < names.size(); i++) {
      entities[i] = byName[i].number();
    }
    return Kinds.signs(tokens, vocabulary, names, entities, drafts.size());
  }

  /** What an entity is, once that is settled. */
  Kind kind(int entity) {
    return drafts.get(entity).kind();
  }

  List<Entity> entities() {
    return drafts.stream().map(Draft::entity).toList();
  }

  List<Mention> mentions() {
    List<Mention> mentions = new ArrayList<>(further);
    for (int i = 0; i < names.size(); i++) {
      Name name = names.get(i);
      mentions.add(new Mention(tokens.span(name.from(), name.to()), byName[i].number()));
    }
    mentions.sort(Comparator.comparing(Mention::span).thenComparing(Mention::entity));
    List<Mention> different = new ArrayList<>();
    for (Mention mention : mentions) {
      if (different.isEmpty() || !different.get(different.size() - 1).equals(mention)) {
        different.add(mention);
      }
    }
    return different;
  }

  private Draft full(Name name) {
    String form = tokens.text(name.from(), name.to());
    String key = form.toLowerCase(Locale.ROOT);
    Draft known = byForm.get(key);
    if (known == null && mayBePerson(name.kind())) {
      known = sameEnds(name);
    }
    if (known != null) {
      known.add(form, name);
      byForm.put(key, known);
      return known;
    }
    Draft draft = create(form, key, name);
    if (mayBePerson(name.kind())) {
      put(bySurname, tokens.lower(name.to()), draft);
      put(byGiven, tokens.lower(name.from()), draft);
      byEnds.putIfAbsent(tokens.lower(name.from()) + ' ' + tokens.lower(name.to()), draft);
    }
    return draft;
  }

  private static boolean mayBePerson(Kind kind) {
    return kind == Kind.PERSON || kind == Kind.OTHER;
  }

  /** 'Ida B. Vale' and 'Ida Vale'. */
  private @Nullable Draft sameEnds(Name name) {
    return byEnds.get(tokens.lower(name.from()) + ' ' + tokens.lower(name.to()));
  }

  private Draft single(Name name) {
    String form = tokens.text(name.from(), name.to());
    String key = form.toLowerCase(Locale.ROOT);
    Draft known = null;
    if (name.kind() != Kind.PLACE && name.kind() != Kind.ORGANISATION || name.roles().size() > 0) {
      known = only(bySurname.get(key), name);
      known = known == null && !bySurname.containsKey(key) ? only(byGiven.get(key), name) : known;
    }
    known = known == null ? byForm.get(key) : known;
    if (known != null) {
      known.add(form, name);
      return known;
    }
    return create(form, key, name);
  }

  private static @Nullable Draft only(@Nullable List<Draft> candidates, Name name) {
    if (candidates == null || candidates.size() > MOST_NAMESAKES) {
      return null;
    }
    Draft found = null;
    for (Draft draft : candidates) {
      if (draft.gender().agrees(name.gender())) {
        if (found != null) {
          return null;
        }
        found = draft;
      }
    }
    return found;
  }

  private Draft create(String form, String key, Name name) {
    var draft = new Draft(drafts.size(), form, name);
    drafts.add(draft);
    byForm.put(key, draft);
    return draft;
  }

  private static void put(Map<String, List<Draft>> index, String key, Draft draft) {
    index.computeIfAbsent(key, k -> new ArrayList<>()).add(draft);
  }
}
