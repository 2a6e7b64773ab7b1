using T5Platform.Data.Randomness;
using T5Platform.Data.Readers;
using T5Platform.Data.Tests.Fixtures;

namespace T5Platform.Data.Tests.Metrics;

/// <summary>Real references, and copies that are always damaged in the same way: words lost, swapped, and taken from elsewhere in the text.</summary>
internal static class RealTexts
{
    /// <summary>Highlights of the CNN/Daily Mail files.</summary>
    public static IReadOnlyList<string> Summaries() =>
    [
        .. RecordFile.Read(SharedFiles.Path("data/cnndm/allennlp_cnn_stories.jsonl")).Select(static row => row.Text("highlights")),
        .. RecordFile.Read(SharedFiles.Path("data/cnndm/realsumm_cnndm_test100.jsonl")).Select(static row => row.Text("highlights")),
        .. RecordFile.Read(SharedFiles.Path("data/cnndm/cnn_dailymail_200.csv")).Select(static row => row.Text("y")),
    ];

    /// <summary>Translations of a test set.</summary>
    public static IReadOnlyList<string> Translations(string file) => [.. TextLines.Read(SharedFiles.Path($"data/wmt/{file}")).Select(static line => line.Text)];

    public static IReadOnlyList<string> Perturbed(IReadOnlyList<string> texts)
    {
        string[] words = [.. texts.Take(50).SelectMany(static text => text.Split(' ', StringSplitOptions.RemoveEmptyEntries))];
        return [.. texts.Select((text, number) => Perturbed(text, words, new RandomStream(1, RandomPurpose.Noise, 0, 0, number)))];
    }

    private static string Perturbed(string text, string[] others, RandomStream random)
    {
        var words = text.Split(' ').ToList();
        for (var i = 0; i < words.Count; i++)
        {
            var draw = random.NextInt(12);
            if (draw == 0) words.RemoveAt(i);
            else if (draw == 1) words[i] = others[random.NextInt(others.Length)];
            else if (draw == 2 && i > 0) (words[i - 1], words[i]) = (words[i], words[i - 1]);
        }

        return string.Join(' ', words);
    }
}
