using System.CommandLine;
using T5Platform.Cli.Api;
using T5Platform.Cli.Api.Documents;
using T5Platform.Cli.Drawing;
using T5Platform.Cli.Specs;
using T5Platform.Cli.Watching;
using T5Platform.Contracts.Specs.Reading;

namespace T5Platform.Cli.Commands;

/// <summary>Submits a study.</summary>
internal sealed class SubmitCommand : PlatformCommand
{
    private readonly Argument<string> _file = SpecArgument();
    private readonly Option<bool> _watch = new("--watch") { Description = "Then watch it until it ends" };
    private readonly Option<string?> _key = new("--key") { Description = "Idempotency key: the same key is the same experiment, however often it is sent", HelpName = "K" };
    private readonly Option<int?> _priority = new("--priority") { Description = "In place of the spec's; -100 to 100, higher goes first", HelpName = "N" };
    private readonly Option<string?> _tenant = new("--tenant") { Description = "In place of the spec's: whose quota it counts against", HelpName = "TENANT" };
    private readonly Option<string?> _name = new("--name") { Description = "In place of the spec's", HelpName = "NAME" };

    private readonly Option<bool> _share = new("--share") { Description = "Use runs and evaluations of other experiments where they are equal to the bit, instead of running them again" };

    public SubmitCommand() : base("submit", "Submits a study")
    {
        Add(_file);
        Add(_watch);
        Add(_key);
        Add(_priority);
        Add(_tenant);
        Add(_name);
        Add(_share);
        Examples =
        [
            ("t5 submit study.json --watch", "and stay until it ends"),
            ("t5 submit study.json --key nightly-42", "safe to send again"),
            ("id=$(t5 submit study.json --quiet)", "for a script"),
        ];
    }

    public override async Task<Outcome> Run(ParseResult parse, Session session, CancellationToken cancellationToken)
    {
        if (!(await SpecFile.Read(parse.GetRequiredValue(_file), session.Around.Input, cancellationToken)).TryTake(out var file, out var failure))
            return failure;
        var spec = new SpecOverrides(parse.GetValue(_name), parse.GetValue(_priority), parse.GetValue(_tenant)).Apply(file);
        var answer = await session.Api.Submit(spec, parse.GetValue(_key), parse.GetValue(_share), cancellationToken);
        if (!answer.TryTake(out var submitted, out failure))
            // A server that is away says nothing of the spec; this program can.
            return failure.IsAway && ExperimentSpecReader.Read(spec).Errors is { Count: > 0 } errors ? Failures.UnsoundSpec(errors) : failure;
        Tell(session, submitted, answer.Json);
        if (!parse.GetValue(_watch))
            session.Terminal.Note($"'t5 watch {ShortIds.Alone(submitted.Id)}' follows it.");
        return parse.GetValue(_watch) ? await Watch.Of(session, submitted.Id).Run(cancellationToken) : Outcome.Done;
    }

    /// <summary>Says what was submitted.</summary>
    public static void Tell(Session session, Submitted submitted, ReadOnlyMemory<byte> json)
    {
        var terminal = session.Terminal;
        if (session.Json)
            session.WriteJson(json);
        else if (terminal.IsQuiet)
            terminal.Draw(Ink.Of(submitted.Id));
        else
            terminal.Draw(
            [
                $"Submitted {Ink.Of(submitted.Name, Ink.Strong)} as {Ink.Of(submitted.Id)}",
                .. Wrapped.Lines(PlanSentence.Of(submitted.Plan), terminal.Width, 2, Ink.Faint),
            ]);
    }
}
