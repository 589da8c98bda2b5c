package dev.sitrep.app;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The option that says where the data of the watched situations lies. */
final class DataOption {

  @Option(
      names = "--data",
      paramLabel = "DIR",
      defaultValue = "${env:SITREP_DATA:-data}",
      description = {
        "The folder with the situations and what was collected for them. Default: data, or what",
        "SITREP_DATA says."
      })
  private Path data = Path.of("data");

  /** The folder. */
  DataFolder folder() {
    return new DataFolder(data);
  }
}
