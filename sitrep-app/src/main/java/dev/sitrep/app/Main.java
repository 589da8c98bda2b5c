package dev.sitrep.app;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;

/** The command line: puts the parts together and starts the command that is asked for. */
@Command(
    name = "sitrep",
    description = "Situation reports from the news, every line traceable to its source.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND")
public final class Main {

  private Main() {}

  /**
   * Runs {@code arguments} and ends the process with the exit code of {@link #run}.
   *
   * @param arguments the command and what it is given
   */
  public static void main(String[] arguments) {
    var world =
        new World(
            System.in,
            utf8(FileDescriptor.out),
            utf8(FileDescriptor.err),
            InstantSource.system(),
            Boolean.getBoolean("sitrep.terminal"));
    int code = run(world, arguments);
    world.out().flush();
    world.err().flush();
    System.exit(code);
  }

  /**
   * Runs {@code arguments} in {@code world}.
   *
   * @return 0 if all was done, 1 if something is wrong with the input or a check failed, 2 if the
   *     arguments are wrong
   */
  static int run(World world, String... arguments) {
    var commands = new CommandLine(new Main());
    commands.addSubcommand(new ReportCommand(world));
    commands.addSubcommand(new VerifyCommand(world));
    commands.addSubcommand(new ExtractCommand(world));
    commands.setOut(world.outWriter()).setErr(world.errWriter());
    commands.setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF));
    commands.setExecutionExceptionHandler((e, command, result) -> Faults.tell(world, e));
    if (arguments.length == 0) {
      commands.usage(world.err());
      return CommandLine.ExitCode.USAGE;
    }
    return commands.execute(arguments);
  }

  private static PrintStream utf8(FileDescriptor descriptor) {
    // The reports are UTF-8 whatever the locale of the terminal says.
    return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }
}
