using System.CommandLine;
using T5Platform.Cli.Api;
using T5Platform.Cli.Drawing;

namespace T5Platform.Cli.Commands;

/// <summary>Writes a run's loss curve.</summary>
internal sealed class MetricsCommand : PlatformCommand
{
    private readonly Argument<string> _run = RunArgument();
    private readonly Option<string> _format = new("--format") { Description = "Form of the points", HelpName = "csv|json", DefaultValueFactory = static _ => "csv" };

    public MetricsCommand() : base("metrics", "Writes every step of a run: loss, learning rate, tokens, seconds")
    {
        _format.AcceptOnlyFromAmong("csv", "json");
        Add(_run);
        Add(_format);
        Examples = [("t5 metrics 2fedee85 > loss.csv", "for a plot"), ("t5 metrics 2fedee85 --format json", "for a program")];
    }

    public override async Task<Outcome> Run(ParseResult parse, Session session, CancellationToken cancellationToken)
    {
        if (!(await session.Runs.Find(parse.GetRequiredValue(_run), cancellationToken)).TryTake(out var found, out var failure))
            return failure;
        var json = session.Json || parse.GetValue(_format) == "json";
        if (found.Run.State == States.Planned)
            return Write(session, json ? "[]" : MetricsCsv.Write([]));
        var answer = await session.Api.Metrics(found.Run.Id, 0, cancellationToken);
        if (!answer.TryTake(out var metrics, out failure))
            return failure;
        if (metrics.Count >= PlatformClient.MostPoints)
            session.Terminal.Note($"The server thinned the steps to {Humane.Count(PlatformClient.MostPoints)} points.");
        return Write(session, json ? ApiJson.Indent(answer.Json) : MetricsCsv.Write(metrics));
    }

    private static Outcome Write(Session session, string text)
    {
        session.Terminal.Write(text);
        return Outcome.Done;
    }
}
