using T5Platform.Data.Randomness;

namespace T5Platform.Benchmarks.Scoring;

/// <summary>Texts of a summary's or a translation's length and predictions that share about half their words: nothing that must be fetched.</summary>
internal static class TextPairs
{
    private const int Words = 5000;

    public static (string[] Targets, string[] Predictions) Make(int pairs, int sentences, int wordsOfSentence)
    {
        var (targets, predictions) = (new string[pairs], new string[pairs]);
        for (var i = 0; i < pairs; i++)
        {
            var random = new RandomStream(1, RandomPurpose.Noise, 0, 0, i);
            string[][] lines = [.. Enumerable.Range(0, sentences).Select(_ => Enumerable.Range(0, wordsOfSentence).Select(_ => Word(random)).ToArray())];
            targets[i] = Text(lines);
            predictions[i] = Text(lines.Select(line => line.Select(word => random.NextInt(2) == 0 ? word : Word(random)).ToArray()));
        }

        return (targets, predictions);
    }

    /// <summary>Few words are frequent and many are rare, as in language.</summary>
    private static string Word(RandomStream random) => $"word{(int)(Words * Math.Pow(random.NextDouble(), 4))}";

    private static string Text(IEnumerable<string[]> lines) => string.Join('\n', lines.Select(static line => string.Join(' ', line) + " ."));
}
