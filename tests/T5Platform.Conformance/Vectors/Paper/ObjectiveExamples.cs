using T5Platform.Data.Vocabularies;
using Ours = T5Platform.Data.Objectives.Denoising;

namespace T5Platform.Conformance.Vectors.Paper;

/// <summary>The paper's own example of objectives (table 3), in which words stand for tokens.</summary>
internal static class ObjectiveExamples
{
    private static readonly string[] Sentinels = ["<X>", "<Y>", "<Z>"];

    public static IEnumerable<(string Name, IVectorFunction Function)> All =>
    [
        ("objective.iid_replace_spans", new VectorFunction(static vector => InWords(vector, static (tokens, mask, vocabulary) =>
            Ours.UniqueSentinels(tokens, mask, vocabulary) is var pair ? (pair.Inputs, pair.Targets) : default))),
        ("objective.iid_drop_tokens", new VectorFunction(static vector => InWords(vector, static (tokens, mask, _) =>
            (Ours.Keep(tokens, mask, kept: false), Ours.Keep(tokens, mask, kept: true))))),
    ];

    private static object InWords(VectorCase vector, Func<int[], bool[], IVocabulary, (int[] Inputs, int[] Targets)> apply)
    {
        var words = vector.Inputs.Required("tokens").Strings();
        IVocabulary vocabulary = new Denoising.SentinelVocabulary(1000);
        int[] tokens = [.. Enumerable.Range(3, words.Length)];
        string Word(int id) => id < 3 + words.Length ? words[id - 3] : Sentinels[vocabulary.Size - 1 - id];
        var (inputs, targets) = apply(tokens, vector.Inputs.Required("noise_mask").Bools(), vocabulary);
        return new { inputs = inputs.Select(Word), targets = targets.Select(Word) };
    }
}
