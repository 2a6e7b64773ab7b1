using System.CommandLine;
using T5Platform.Cli.Drawing;

namespace T5Platform.Cli.Commands.Bundles;

/// <summary>Says what a bundle holds.</summary>
internal sealed class BundleShowCommand : PlatformCommand
{
    private const int ShortHash = 12;
    private readonly Argument<string> _file = BundleFile.Argument();

    public BundleShowCommand() : base("show", "Says what a bundle holds; needs no server")
    {
        Add(_file);
        Examples = [("t5 bundle show t4.zip", "runs and the hashes of their weights")];
    }

    public override Task<Outcome> Run(ParseResult parse, Session session, CancellationToken cancellationToken)
    {
        if (!BundleFile.Read(parse.GetRequiredValue(_file)).TryTake(out var reading, out var failure))
            return Task.FromResult<Outcome>(failure);
        var (bundle, terminal) = (reading.Bundle!, session.Terminal);
        terminal.Draw(
        [
            $"Made {bundle.MadeAt:u} of {bundle.ServerVersion}",
            .. bundle.Environment.OrderBy(static each => each.Key, StringComparer.Ordinal).SelectMany(each => Wrapped.Lines($"{each.Key}: {each.Value}", terminal.Width, 2, Ink.Faint)),
            "",
        ]);
        var grid = new Grid(new Column("EXPERIMENT", Gives: true), new("RUN", Gives: true), new("STATE"), new("CHECKPOINTS", Right: true), new("FINAL WEIGHTS"));
        foreach (var experiment in bundle.Experiments)
            foreach (var run in experiment.Runs)
                grid.Add(experiment.Name, run.Name, run.State, $"{run.Checkpoints.Count}", run.FinalWeights is { } hash ? hash[..Math.Min(ShortHash, hash.Length)] : "");
        terminal.Draw([.. grid.Draw(terminal.Width)]);
        terminal.Note($"{Humane.Count(bundle.Files.Count, "file", "files")} beside: {string.Join(", ", bundle.Files.Where(static file => !file.StartsWith("specs/", StringComparison.Ordinal)))}".TrimEnd(' ', ':'));
        return Task.FromResult(Outcome.Done);
    }
}
