package dev.sitrep.analyse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who has which role in an article. */
final class Roles {

  private final Map<String, List<Role>> byWord = new HashMap<>();
  private final Map<List<String>, Optional<Draft>> asked = new HashMap<>();

  private record Role(Draft draft, Set<String> words) {}

  /**
   * @param drafts all entities, complete with their roles
   */
  Roles(List<Draft> drafts) {
    for (Draft draft : drafts) {
      for (String role : draft.roles()) {
        Set<String> words = Set.copyOf(List.of(role.toLowerCase(Locale.ROOT).split("[ -]+")));
        for (String word : words) {
          byWord.computeIfAbsent(word, key -> new ArrayList<>()).add(new Role(draft, words));
        }
      }
    }
  }

  /** The only entity with a role of all {@code words}; null if there is none or more than one. */
  @Nullable Draft playing(List<String> words) {
    return asked.computeIfAbsent(words, this::only).orElse(null);
  }

  private Optional<Draft> only(List<String> words) {
    Draft found = null;
    for (Role role : byWord.getOrDefault(words.get(0), List.of())) {
      if (role.draft() != found && role.words().containsAll(words)) {
        if (found != null) {
          return Optional.empty();
        }
        found = role.draft();
      }
    }
    return Optional.ofNullable(found);
  }
}
