using T5Platform.Data.Prompts;
using T5Platform.Data.Readers;

namespace T5Platform.Data.Tasks.Glue;

/// <summary>A classification in a TSV file with a header. Rows of test sets have no label.</summary>
internal abstract class GlueTask(string? directory, TaskFiles files) : FileTask(directory, files)
{
    /// <summary>What inputs begin with.</summary>
    protected abstract string Prefix { get; }

    /// <summary>Keys of the inputs in their order, and the columns that hold their values.</summary>
    protected abstract IReadOnlyList<(string Key, string Column)> Fields { get; }

    protected abstract string LabelColumn { get; }

    protected abstract string[] Labels { get; }

    public override IEnumerable<TextExample> Read(string path, Split split) => Rows(path, dropped: null);

    /// <param name="path">The file.</param>
    /// <param name="dropped">Takes rows of another width than the header; null: the first stops the reading.</param>
    protected IEnumerable<TextExample> Rows(string path, ICollection<MalformedRowException>? dropped)
    {
        var fields = Fields;
        return TsvFile.ReadNamed(path, [.. fields.Select(static field => field.Column)], LabelColumn, dropped).Where(Keeps).Select(row => new TextExample(
            GenericPrompt.Of(Prefix, fields.Select((field, at) => (field.Key, row.Fields[at]))), Target(row, fields.Count)));
    }

    /// <summary>Whether a row is an example at all.</summary>
    protected virtual bool Keeps(TsvRow row) => true;

    protected virtual string Target(TsvRow row, int field) => row.Label(field, Labels);
}
