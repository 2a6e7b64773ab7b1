using System.CommandLine;
using T5Platform.Cli.Drawing;
using T5Platform.Cli.Specs;
using T5Platform.Cli.Watching;
using T5Platform.Contracts.Specs.Reading;

namespace T5Platform.Cli.Commands.Deriving;

/// <summary>What becomes of a spec that the server derived from an experiment: changed, then written or submitted.</summary>
internal sealed class DerivedSpec
{
    private readonly Option<string[]> _set = new("--set") { Description = "Changes a field of the spec; may be given again and again", HelpName = "PATH=VALUE", DefaultValueFactory = static _ => [] };
    private readonly Option<string?> _name = new("--name") { Description = "What the new experiment is called", HelpName = "NAME" };
    private readonly Option<string?> _output = new("--output", "-o") { Description = "Writes the spec into this file, to be looked at and submitted later; - writes it to standard output", HelpName = "FILE" };
    private readonly Option<string?> _key = new("--key") { Description = "Idempotency key: the same key is the same experiment, however often it is sent", HelpName = "K" };
    private readonly Option<bool> _watch = new("--watch") { Description = "Then watch it until it ends" };

    public void AddTo(Command command)
    {
        command.Add(_set);
        command.Add(_name);
        command.Add(_output);
        command.Add(_key);
        command.Add(_watch);
    }

    public async Task<Outcome> Use(byte[] spec, ParseResult parse, Session session, CancellationToken cancellationToken)
    {
        if (!SpecSettings.Apply(new SpecOverrides(parse.GetValue(_name), null).Apply(spec), parse.GetValue(_set) ?? []).TryTake(out var changed, out var failure))
            return failure;
        return parse.GetValue(_output) is { } path
            ? await Write(changed, path, session, cancellationToken)
            : await Submit(changed, parse, session, cancellationToken);
    }

    private static async Task<Outcome> Write(byte[] spec, string path, Session session, CancellationToken cancellationToken)
    {
        // What the server alone knows, names of this cluster, it says when the spec is submitted.
        if (ExperimentSpecReader.Read(spec).Errors is { Count: > 0 } errors)
            return Api.Failures.UnsoundSpec(errors);
        if (path == SpecFile.StandardInput)
        {
            session.Terminal.Write(System.Text.Encoding.UTF8.GetString(spec));
            return Outcome.Done;
        }
        if (await Studies.TextFile.Write(path, System.Text.Encoding.UTF8.GetString(spec), cancellationToken) is { } failure)
            return failure;
        session.Terminal.Note($"'t5 submit {path}' submits it.");
        return Outcome.Done;
    }

    private async Task<Outcome> Submit(byte[] spec, ParseResult parse, Session session, CancellationToken cancellationToken)
    {
        var answer = await session.Api.Submit(spec, parse.GetValue(_key), share: false, cancellationToken);
        if (!answer.TryTake(out var submitted, out var failure))
            return failure;
        SubmitCommand.Tell(session, submitted, answer.Json);
        if (parse.GetValue(_watch))
            return await Watch.Of(session, submitted.Id).Run(cancellationToken);
        session.Terminal.Note($"'t5 watch {ShortIds.Alone(submitted.Id)}' follows it.");
        return Outcome.Done;
    }
}
