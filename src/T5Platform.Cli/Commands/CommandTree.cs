using System.CommandLine;
using System.CommandLine.Help;
using T5Platform.Cli.Commands.Bundles;
using T5Platform.Cli.Commands.Deriving;
using T5Platform.Cli.Commands.Studies;
using T5Platform.Cli.Commands.Sweeps;
using T5Platform.Cli.Terminals;

namespace T5Platform.Cli.Commands;

/// <summary>Every command, as a list.</summary>
internal sealed class CommandTree
{
    private readonly Surroundings _around;

    public CommandTree(Surroundings around)
    {
        _around = around;
        foreach (var option in Options.All)
            Root.Add(option);
        Root.Add(new HelpOption("--help", "-h") { Action = new HelpWithExamples() });
        foreach (var command in Commands)
            Add(Root, command);
        Root.SetAction(static parse => parse.CommandResult.Command.Parse("--help").Invoke(parse.InvocationConfiguration));
    }

    public Command Root { get; } = new("t5", "T5Platform on the command line: submit a study, watch it, take its table away.");

    public GlobalOptions Options { get; } = new();

    private static IEnumerable<PlatformCommand> Commands =>
    [
        new SubmitCommand(),
        new ForkCommand(),
        new ExtendCommand(),
        new ValidateCommand(),
        new EstimateCommand(),
        new StudyCommand(),
        new PlanCommand(),
        new SweepCommand(),
        new BundleCommand(),
        new ListCommand(),
        new ShowCommand(),
        new RunsCommand(),
        new RunCommand(),
        new WatchCommand(),
        new TableCommand(),
        new MetricsCommand(),
        new CheckpointsCommand(),
        new CheckpointCommand(),
        new EventsCommand(),
        new MeshCommand(),
        new NodeCommand(),
        new QueueCommand(),
        new WhatIfCommand(),
        new PauseCommand(),
        new ResumeCommand(),
        new PriorityCommand(),
        new DeadlineCommand(),
        new RetryCommand(),
        new ExcludeCommand(),
        new IncludeCommand(),
        new SeedsCommand(),
        new CancelCommand(),
        new DataCommand(),
        new MixtureCommand(),
        new CrawlCommand(),
        new ExamplesCommand(),
        new SchemaCommand(),
        new VersionCommand(),
    ];

    private void Add(Command parent, PlatformCommand command)
    {
        parent.Add(command);
        foreach (var part in command.Parts)
            Add(command, part);
        command.SetAction(async (parse, cancellationToken) => (int)await Invocation.Run(command, parse, Options, _around, cancellationToken));
    }
}
