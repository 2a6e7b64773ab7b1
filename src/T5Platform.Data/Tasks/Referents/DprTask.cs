using T5Platform.Data.Metrics;
using T5Platform.Data.Prompts;
using T5Platform.Data.Readers;

namespace T5Platform.Data.Tasks.Referents;

/// <summary>
/// Definite pronoun resolution (Rahman and Ng 2012), trained on beside WSC. The original files: blocks of sentence, pronoun, two
/// candidates with a comma between, and the right one, set apart by blank lines.
/// </summary>
internal sealed class DprTask(string? directory) : FileTask(directory, new("dpr/train.c.txt", "dpr/test.c.txt"))
{
    public override string Name => "dpr";

    public override IReadOnlyList<IMetric> Metrics { get; } = [new Accuracy()];

    public override IEnumerable<TextExample> Read(string path, Split split) => TextBlocks.Read(path).Select(block => Example(path, block));

    private static TextExample Example(string path, TextBlock block)
    {
        if (block.Lines is not [var sentence, var pronoun, var choices, var right])
            throw new MalformedRowException(path, block.Line, "a block of sentence, pronoun, candidates and the right one", $"{block.Lines.Count} lines");
        string[] candidates = [.. choices.Split(',').Select(static choice => choice.Trim())];
        var answer = Array.Find(candidates, candidate => candidate == right.Trim());
        if (candidates.Length != 2 || answer is null)
            throw new MalformedRowException(path, block.Line + 3, $"one of two candidates ({choices})", $"'{right}'");
        return new TextExample(MarkedPronoun.Prefix + MarkedPronoun.ByWord(sentence.Trim(), pronoun.Trim()), answer);
    }
}
