using System.CommandLine;
using System.Text.Json;
using T5Platform.Cli.Drawing;
using T5Platform.Data;
using T5Platform.Data.Evaluation.Submissions;
using T5Platform.Data.Readers;
using T5Platform.Data.Tasks;

namespace T5Platform.Cli.Commands.Studies;

/// <summary>Writes outputs for a test set as the benchmark's server takes them.</summary>
internal sealed class StudyOutputsCommand : SetsCommand
{
    private readonly Argument<string> _task = new("TASK") { Description = "A task of GLUE or SuperGLUE, as in cola or boolq" };
    private readonly Argument<string> _outputs = new("FILE") { Description = "Its outputs: test-outputs.jsonl of an evaluation, beside its predictions below the blob root" };
    private readonly Option<string> _folder = new("--output", "-o") { Description = "The folder to write into", HelpName = "DIR", DefaultValueFactory = static _ => "." };

    public StudyOutputsCommand() : base("outputs", "Writes outputs for a test set as GLUE's or SuperGLUE's server takes them; the test set is read from the data directory")
    {
        Add(_task);
        Add(_outputs);
        Add(_folder);
        Examples = [("t5 study outputs cola test-outputs.jsonl -o glue", "glue/CoLA.tsv, with a line for each example")];
    }

    public override async Task<Outcome> Run(ParseResult parse, Session session, CancellationToken cancellationToken)
    {
        var (task, file) = (parse.GetRequiredValue(_task), parse.GetRequiredValue(_outputs));
        if (!Folder(parse, session).TryTake(out var data, out var failure) || !(await TextFile.Read(file, cancellationToken)).TryTake(out var text, out failure))
            return failure;
        if (!BenchmarkSubmissions.Tasks.Contains(task))
            return Failure.Of(ExitCode.Usage, $"No server takes outputs of the task '{task}'. There is {string.Join(", ", BenchmarkSubmissions.Tasks)}.");
        if (!Outputs(text, file).TryTake(out var outputs, out failure) || !TestSet(task, data.Path).TryTake(out var examples, out failure))
            return failure;
        if (Stranger(examples, outputs) is { } line)
            return Failure.Of(ExitCode.Failed, $"Line {line} of '{file}' is not of the test set's example there: both must be whole, and in the same order.");
        var submission = BenchmarkSubmissions.Of(task, examples, [.. outputs.Select(static output => output.Prediction)]);
        var path = Path.Combine(parse.GetRequiredValue(_folder), submission.File);
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        if (await TextFile.Write(path, string.Concat(submission.Lines.Select(static each => each + "\n")), cancellationToken) is { } trouble)
            return trouble;
        session.Terminal.Draw(Ink.Of(path));
        if (submission.Unreadable > 0)
            session.Terminal.Note($"{submission.Unreadable} of {outputs.Count} outputs are no label of the task; its first stands for them.");
        return Outcome.Done;
    }

    private static Answer<List<Line>> Outputs(string text, string file)
    {
        try
        {
            return Answer<List<Line>>.Of([.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static line => JsonSerializer.Deserialize<Line>(line, JsonSerializerOptions.Web)!)]);
        }
        catch (JsonException malformed)
        {
            return Failure.Of(ExitCode.Usage, $"'{file}' is no file of outputs: {malformed.Message}");
        }
    }

    private static Answer<IReadOnlyList<TextExample>> TestSet(string task, string data)
    {
        try
        {
            return Answer<IReadOnlyList<TextExample>>.Of(new DataCatalogue(new() { CacheDirectory = data, DataDirectory = data }, TimeProvider.System).Task(task).Examples(Split.Test));
        }
        catch (Exception unread) when (unread is DataNotFoundException or MalformedRowException)
        {
            return Failure.Of(ExitCode.Failed, unread.Message);
        }
    }

    /// <summary>The first line, from 1, that is not of its example; null when all are.</summary>
    private static int? Stranger(IReadOnlyList<TextExample> examples, List<Line> outputs)
    {
        for (var place = 0; place < Math.Max(examples.Count, outputs.Count); place++)
        {
            if (place >= examples.Count || place >= outputs.Count || examples[place].Inputs != outputs[place].Inputs)
                return place + 1;
        }

        return null;
    }

    private sealed record Line(string Inputs, string Prediction);
}
