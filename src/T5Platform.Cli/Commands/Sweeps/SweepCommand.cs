using System.CommandLine;

namespace T5Platform.Cli.Commands.Sweeps;

/// <summary>Sweeps: trials of one experiment that differ in some of its fields.</summary>
internal sealed class SweepCommand : PlatformCommand
{
    public SweepCommand() : base("sweep", "Sweeps: trials of one experiment that differ in some of its fields, by grid, at random, or by asynchronous successive halving")
    {
        Examples =
        [
            ("t5 sweep check rates.yaml", "every error at once, or every trial; needs no server"),
            ("t5 sweep submit rates.yaml", "and begin its trials"),
            ("t5 sweep show rates", "its trials, and what they reached"),
            ("t5 sweep schema > t5-sweep.schema.json", "for editors"),
        ];
        Parts = [new SweepCheckCommand(), new SweepSubmitCommand(), new SweepShowCommand(), new SweepListCommand(), new SweepCancelCommand(), new SweepSchemaCommand()];
    }

    /// <summary>Alone it does nothing but say what there is.</summary>
    public override Task<Outcome> Run(ParseResult parse, Session session, CancellationToken cancellationToken) =>
        Task.FromResult<Outcome>(Failure.Of(ExitCode.Usage, "What about the sweep? check, submit, show, list, cancel and schema are known; see 't5 sweep --help'."));

    public static Argument<string> FileArgument() => new("FILE") { Description = "The sweep, a YAML file" };

    public static Argument<string> SweepArgument() => new("ID") { Description = "A sweep: its id, the beginning of it, or its exact name" };
}
