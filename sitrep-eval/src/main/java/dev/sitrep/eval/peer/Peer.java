package dev.sitrep.eval.peer;

/** A tool that finds the article in a page. */
public interface Peer {

  /** The tool's name and version. */
  String name();

  /** What it makes of {@code page}; what it throws counts as nothing read. */
  Reading read(GoldPage page) throws Exception;
}
