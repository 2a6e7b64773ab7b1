using T5Platform.Data.Tasks;

namespace T5Platform.Data.Evaluation.Submissions;

/// <summary>How a server takes a task's outputs.</summary>
/// <param name="File">Name of the file.</param>
/// <param name="Label">The server's label for an output, as it stands in the file; null: the output is none.</param>
/// <param name="Instead">What stands for an output that is none.</param>
/// <param name="Lines">The lines for examples with their labels.</param>
internal sealed record SubmissionForm(
    string File, Func<TextExample, string, string?> Label, string Instead, Func<IReadOnlyList<(TextExample Example, string Label)>, IEnumerable<string>> Lines)
{
    /// <summary>The file for the outputs of a test set.</summary>
    public Submission Of(IReadOnlyList<TextExample> examples, IReadOnlyList<string> outputs)
    {
        var labels = examples.Zip(outputs, Label).ToList();
        return new(File, [.. Lines([.. examples.Zip(labels, (example, label) => (example, label ?? Instead))])], labels.Count(static label => label is null));
    }
}
