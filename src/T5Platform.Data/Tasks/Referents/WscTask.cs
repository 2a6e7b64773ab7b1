using T5Platform.Data.Metrics;
using T5Platform.Data.Metrics.Referents;
using T5Platform.Data.Prompts;
using T5Platform.Data.Readers;
using T5Platform.Data.Tasks.SuperGlue;

namespace T5Platform.Data.Tasks.Referents;

/// <summary>SuperGLUE's WSC: whom does the marked pronoun mean? Trained only where the given noun is right; judged by the given label.</summary>
internal sealed class WscTask(string? directory) : FileTask(directory, SuperGlueFiles.Of("WSC"))
{
    private static readonly string[] Labels = ["False", "True"];

    public override string Name => "wsc";

    public override IReadOnlyList<IMetric> Metrics { get; } = [new ReferentAccuracy()];

    public override IEnumerable<TextExample> Read(string path, Split split) =>
        JsonLines.Objects(path).Select(Example).Where(example => split != Split.Train || example.Reference!.Label == 1);

    private static TextExample Example(JsonRow row)
    {
        var (text, target) = (row.Text("text"), row.Object("target"));
        var (number, pronoun) = WscRepair.Span(ref text, target.Int("span2_index"), target.Text("span2_text"));
        var (_, noun) = WscRepair.Span(ref text, target.Int("span1_index"), target.Text("span1_text"));
        var label = Array.IndexOf(Labels, row.Label("label", Labels));
        try
        {
            return new TextExample(MarkedPronoun.Prefix + MarkedPronoun.ByNumber(text, number, pronoun), noun)
            {
                Reference = new() { Label = label < 0 ? null : label },
            };
        }
        catch (ArgumentException wrong)
        {
            throw row.Malformed($"the pronoun '{pronoun}' as word {number}", wrong.Message);
        }
    }
}
