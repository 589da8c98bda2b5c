package dev.sitrep.app;

import picocli.CommandLine.IVersionProvider;

/** The version of this program: from the manifest of its jar, "development" outside of one. */
final class Version implements IVersionProvider {

  /** The version alone. */
  static String current() {
    String version = Version.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }

  @Override
  public String[] getVersion() {
    return new String[] {"sitrep " + current()};
  }
}
