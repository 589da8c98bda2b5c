package dev.sitrep.app;

import dev.sitrep.io.fetch.Network;
import dev.sitrep.io.fetch.Proxies;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
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
            Boolean.getBoolean("sitrep.terminal"),
            Colours.wanted(Boolean.getBoolean("sitrep.colours"), System.getenv("NO_COLOR")),
            () -> Network.SYSTEM.withProxies(proxies()));
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
    addCommands(commands, world, arguments);
    commands.setOut(world.outWriter()).setErr(world.errWriter());
    commands.setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF));
    commands.setExecutionExceptionHandler((e, command, result) -> Faults.tell(world, e));
    if (arguments.length == 0) {
      commands.usage(world.err());
      return CommandLine.ExitCode.USAGE;
    }
    return commands.execute(arguments);
  }

  /**
   * Only the one asked for is made, if there is one: loading the others takes longer than a run.
   */
  private static void addCommands(CommandLine commands, World world, String... arguments) {
    Map<String, Supplier<Object>> all = new LinkedHashMap<>();
    all.put("init", () -> new InitCommand(world));
    all.put("collect", () -> new CollectCommand(world));
    all.put("watch", () -> new WatchCommand(world));
    all.put("report", () -> new ReportCommand(world));
    all.put("verify", () -> new VerifyCommand(world));
    all.put("search", () -> new SearchCommand(world));
    all.put("sources", () -> new SourcesCommand(world));
    all.put("check", () -> new CheckCommand(world));
    all.put("backup", () -> new BackupCommand(world));
    all.put("forget", () -> new ForgetCommand(world));
    all.put("import", () -> new ImportCommand(world));
    all.put("export", () -> new ExportCommand(world));
    all.put("extract", () -> new ExtractCommand(world));
    all.put("analyse", () -> new AnalyseCommand(world));
    Supplier<Object> asked = arguments.length == 0 ? null : all.get(arguments[0]);
    (asked == null ? all.values() : List.of(asked))
        .forEach(command -> commands.addSubcommand(command.get()));
  }

  private static Proxies proxies() {
    try {
      return Proxies.of(System.getenv());
    } catch (IllegalArgumentException e) {
      throw new Faults.UserException(String.valueOf(e.getMessage()));
    }
  }

  private static PrintStream utf8(FileDescriptor descriptor) {
    // The reports are UTF-8 whatever the locale of the terminal says.
    return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }
}
