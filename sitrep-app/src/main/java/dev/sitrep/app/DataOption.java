package dev.sitrep.app;

import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The option that says where the data of the watched situations lies. */
final class DataOption {

  @Option(
      names = "--data",
      paramLabel = "DIR",
      defaultValue = "${env:SITREP_DATA:-data}",
      description =
          "The folder with the situations and what was collected for them. Default: "
              + "data, or what SITREP_DATA says.")
  private Path data = Path.of("data");

  /**
   * The folder, which need not be there.
   *
   * @throws Faults.UserException if it is something else
   */
  DataFolder folder() {
    if (Files.exists(data) && !Files.isDirectory(data)) {
      throw new Faults.UserException(
          "not a folder: " + data + " (--data takes the folder the situations are in)");
    }
    return new DataFolder(data);
  }
}
