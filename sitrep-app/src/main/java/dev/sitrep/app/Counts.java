package dev.sitrep.app;

/** Numbers with their nouns. */
final class Counts {

  private Counts() {}

  static String of(int number, String noun) {
    return of(number, noun, noun + "s");
  }

  static String of(int number, String one, String many) {
    return number + " " + (number == 1 ? one : many);
  }
}
