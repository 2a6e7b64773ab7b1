using T5Platform.Data.Prompts;
using T5Platform.Data.Readers;

namespace T5Platform.Data.Tasks.SuperGlue;

/// <summary>A classification with one JSON object a line. Rows of test sets have no label.</summary>
internal abstract class SuperGlueTask(string? directory, TaskFiles files) : FileTask(directory, files)
{
    /// <summary>What inputs begin with.</summary>
    protected virtual string Prefix => Name;

    /// <summary>Keys of the inputs in their order, and the fields that hold their values.</summary>
    protected abstract IReadOnlyList<(string Key, string Field)> Fields { get; }

    protected abstract string[] Labels { get; }

    public override IEnumerable<TextExample> Read(string path, Split split) => JsonLines.Objects(path).Select(row => new TextExample(
        GenericPrompt.Of(Prefix, Fields.Select(field => (field.Key, row.Text(field.Field)))), row.Label("label", Labels)));
}
