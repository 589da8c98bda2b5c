package dev.sitrep.analyse;

import dev.sitrep.analyse.Name.Gender;
import dev.sitrep.model.analysis.Entity;
import dev.sitrep.model.analysis.Entity.Kind;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** An entity while its mentions are still being gathered. */
final class Draft {

  private final int number;
  private String name;
  private int words;
  private Kind kind;
  private Gender gender;
  private final Set<String> roles = new LinkedHashSet<>();

  /**
   * @param number its place among the entities of the article
   * @param name how it is named first
   */
  Draft(int number, String name, Name first) {
    this.number = number;
    this.name = name;
    this.words = name.split(" ").length;
    this.kind = first.kind();
    this.gender = first.gender();
    roles.addAll(first.roles());
  }

  /** Takes in what another mention shows. */
  void add(String form, Name mention) {
    int length = form.split(" ").length;
    boolean softer = length == words && isAllCapitals(name) && !isAllCapitals(form);
    if (length > words || softer) {
      name = form;
      words = length;
    }
    boolean surer = kind == Kind.OTHER || mention.kind() == Kind.PERSON && kind == Kind.PLACE;
    kind = surer ? mention.kind() : kind;
    gender = gender == Gender.UNKNOWN ? mention.gender() : gender;
    roles.addAll(mention.roles());
  }

  /** The fullest form; that of a person who is only named in capitals, in a label, is set small. */
  String name() {
    return words > 1 && kind == Kind.PERSON && isAllCapitals(name) ? setSmall(name) : name;
  }

  private static boolean isAllCapitals(String form) {
    return form.equals(form.toUpperCase(Locale.ROOT));
  }

  private static String setSmall(String form) {
    var small = new StringBuilder(form);
    for (int i = 1; i < form.length(); i++) {
      if (Character.isLetter(form.charAt(i - 1))) {
        small.setCharAt(i, Character.toLowerCase(form.charAt(i)));
      }
    }
    return small.toString();
  }

  /** Takes the kind that all mentions together show. */
  void settle(Kind shown) {
    kind = shown;
  }

  Kind kind() {
    return kind;
  }

  Gender gender() {
    return gender;
  }

  int number() {
    return number;
  }

  Set<String> roles() {
    return roles;
  }

  Entity entity() {
    return new Entity(name(), kind, List.copyOf(roles));
  }
}
