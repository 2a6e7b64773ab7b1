using System.CommandLine;
using System.Text;
using T5Platform.Cli.Drawing;

namespace T5Platform.Cli.Commands;

/// <summary>Takes an experiment's table away.</summary>
internal sealed class TableCommand : PlatformCommand
{
    private readonly Argument<string> _experiment = ExperimentArgument();
    private readonly Option<string> _format = new("--format")
    {
        Description = "Form of the table; json carries the sources of every cell",
        HelpName = "text|markdown|csv|json",
        DefaultValueFactory = static _ => "text",
    };

    private readonly Option<string> _metrics = new("--metrics")
    {
        Description = "Each task's main metric, or all of them",
        HelpName = "main|all",
        DefaultValueFactory = static _ => "main",
    };

    private readonly Option<string?> _output = new("--output", "-o") { Description = "Write to this file", HelpName = "FILE" };

    public TableCommand() : base("table", "Writes an experiment's table as it stands")
    {
        _format.AcceptOnlyFromAmong("text", "markdown", "csv", "json");
        _metrics.AcceptOnlyFromAmong("main", "all");
        Add(_experiment);
        Add(_format);
        Add(_metrics);
        Add(_output);
        Examples = [("t5 table objectives", "to look at"), ("t5 table objectives --format markdown -o table.md", "to keep")];
    }

    public override async Task<Outcome> Run(ParseResult parse, Session session, CancellationToken cancellationToken)
    {
        if (!(await session.Experiments.Find(parse.GetRequiredValue(_experiment), cancellationToken)).TryTake(out var found, out var failure))
            return failure;
        var (format, all, output) = (session.Json ? "json" : parse.GetRequiredValue(_format), parse.GetValue(_metrics) == "all", parse.GetValue(_output));
        if (format == "text" && output is null)
            return await WriteText(session, found.Id, all, cancellationToken);
        var answer = format == "json"
            ? await Json(session, found.Id, all, cancellationToken)
            : await session.Api.TableText(found.Id, format, all, cancellationToken);
        if (!answer.TryTake(out var bytes, out failure))
            return failure;
        return output is null ? Write(session, Encoding.UTF8.GetString(bytes)) : await Save(session, output, bytes, cancellationToken);
    }

    /// <summary>Drawn for a terminal; the server's own text for a pipe, in which boldface shows without colours.</summary>
    public static async Task<Outcome> WriteText(Session session, string experiment, bool allMetrics, CancellationToken cancellationToken, bool hasTitle = true)
    {
        if (!session.Terminal.IsLive)
        {
            if (!(await session.Api.TableText(experiment, "text", allMetrics, cancellationToken)).TryTake(out var text, out var failure))
                return failure;
            return Write(session, hasTitle ? Encoding.UTF8.GetString(text) : WithoutTitle(Encoding.UTF8.GetString(text)));
        }
        if (!(await session.Api.Table(experiment, allMetrics, cancellationToken)).TryTake(out var table, out var why))
            return why;
        session.Terminal.Draw(ResultTable.Draw(table, session.Terminal.Width, hasTitle));
        return Outcome.Done;
    }

    /// <summary>The title is the first line, and an empty one parts it from the table.</summary>
    private static string WithoutTitle(string text) => text.IndexOf("\n\n", StringComparison.Ordinal) is var end and > 0 ? text[(end + 2)..] : text;

    private static async Task<Answer<byte[]>> Json(Session session, string experiment, bool allMetrics, CancellationToken cancellationToken)
    {
        var answer = await session.Api.Table(experiment, allMetrics, cancellationToken);
        return answer.TryTake(out _, out var failure) ? Answer<byte[]>.Of(Encoding.UTF8.GetBytes(Api.ApiJson.Indent(answer.Json) + "\n")) : failure;
    }

    private static Outcome Write(Session session, string text)
    {
        session.Terminal.Write(text);
        return Outcome.Done;
    }

    private static async Task<Outcome> Save(Session session, string path, byte[] bytes, CancellationToken cancellationToken)
    {
        try
        {
            await File.WriteAllBytesAsync(path, bytes, cancellationToken);
            session.Terminal.Note($"The table is in {path}.");
            return Outcome.Done;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Failure.Of(ExitCode.Failed, $"'{path}' cannot be written: {exception.Message}");
        }
    }
}
