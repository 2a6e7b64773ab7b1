using System.Text.RegularExpressions;
using T5Platform.Data.Metrics.Summaries;

namespace T5Platform.Data.Tests.Metrics.Summaries;

/// <summary>ROUGE of real highlights against damaged copies: as a slow computation of its own, written from the definition, gives it.</summary>
[Trait("speed", "integration")]
public sealed partial class RealRougeTests(ITestOutputHelper output)
{
    [Fact]
    public void Means_OfRealHighlights_AreAsTheDefinitionGivesThem()
    {
        var highlights = RealTexts.Summaries();
        var damaged = RealTexts.Perturbed(highlights);
        var scores = Rouge.Paper.Compute(highlights, damaged);
        output.WriteLine($"{highlights.Count} pairs: {string.Join(", ", scores.Select(static score => $"{score.Key} {score.Value:F4}"))}");
        Assert.Equal(320, highlights.Count);
        Assert.Equal(Mean(highlights, damaged, static (target, prediction) => Grams(target, prediction, 1)), scores["rouge1"], 9);
        Assert.Equal(Mean(highlights, damaged, static (target, prediction) => Grams(target, prediction, 2)), scores["rouge2"], 9);
        Assert.Equal(Mean(highlights, damaged, Summary), scores["rougeLsum"], 9);
        Assert.All(Rouge.Paper.Compute(highlights, highlights).Values, static score => Assert.Equal(100, score, 9));
        Assert.True(scores["rouge1"] > scores["rougeLsum"] && scores["rougeLsum"] > scores["rouge2"]);
    }

    [Fact]
    public void Score_OfEveryPair_TurnsPrecisionIntoRecall_WhenSidesAreSwapped()
    {
        var highlights = RealTexts.Summaries();
        foreach (var (target, prediction) in highlights.Zip(RealTexts.Perturbed(highlights)))
        {
            foreach (var type in new[] { "rouge1", "rouge2", "rougeL" })
            {
                var (there, back) = (RougeScorer.Score(type, target, prediction), RougeScorer.Score(type, prediction, target));
                Assert.Equal((there.Precision, there.Recall), (back.Recall, back.Precision));
            }
        }
    }

    private static double Mean(IReadOnlyList<string> targets, IReadOnlyList<string> predictions, Func<string, string, double> score) =>
        targets.Zip(predictions, (target, prediction) => 100 * score(target.Replace(" . ", " .\n", StringComparison.Ordinal), prediction.Replace(" . ", " .\n", StringComparison.Ordinal))).Average();

    private static List<string> Tokens(string text) => [.. Word().Matches(text.ToLowerInvariant()).Select(static match => match.Value)];

    private static double Harmonic(double hits, double wanted, double given) =>
        hits == 0 ? 0 : 2 * (hits / Math.Max(wanted, 1)) * (hits / Math.Max(given, 1)) / ((hits / Math.Max(wanted, 1)) + (hits / Math.Max(given, 1)));

    private static double Grams(string target, string prediction, int order)
    {
        static List<string> All(List<string> tokens, int order) => [.. Enumerable.Range(0, Math.Max(0, tokens.Count - order + 1)).Select(at => string.Join(' ', tokens.Skip(at).Take(order)))];
        var (wanted, given) = (All(Tokens(target), order), All(Tokens(prediction), order));
        var left = wanted.ToList();
        return Harmonic(given.Count(gram => left.Remove(gram)), wanted.Count, given.Count);
    }

    private static double Summary(string target, string prediction)
    {
        var (wanted, given) = (Sentences(target), Sentences(prediction));
        var (wantedLeft, givenLeft) = (wanted.SelectMany(static words => words).ToList(), given.SelectMany(static words => words).ToList());
        var (wantedCount, givenCount, hits) = (wantedLeft.Count, givenLeft.Count, 0);
        foreach (var sentence in wanted)
        {
            foreach (var word in given.SelectMany(other => Matched(sentence, other)).Distinct().Order().Select(at => sentence[at]))
            {
                if (!wantedLeft.Contains(word) || !givenLeft.Contains(word)) continue;
                wantedLeft.Remove(word);
                givenLeft.Remove(word);
                hits++;
            }
        }

        return Harmonic(hits, wantedCount, givenCount);
    }

    private static List<List<string>> Sentences(string text) => [.. text.Split('\n').Where(static line => line.Length > 0).Select(Tokens)];

    /// <summary>Places in the target of a longest common subsequence: of several the one found from the end, upwards in the target where both ways are as long.</summary>
    private static IEnumerable<int> Matched(List<string> target, List<string> prediction)
    {
        var table = new int[target.Count + 1, prediction.Count + 1];
        for (var i = 1; i <= target.Count; i++)
        {
            for (var j = 1; j <= prediction.Count; j++)
                table[i, j] = target[i - 1] == prediction[j - 1] ? table[i - 1, j - 1] + 1 : Math.Max(table[i - 1, j], table[i, j - 1]);
        }

        for (var (i, j) = (target.Count, prediction.Count); i > 0 && j > 0;)
        {
            if (target[i - 1] == prediction[j - 1])
            {
                yield return i - 1;
                (i, j) = (i - 1, j - 1);
            }
            else if (table[i, j - 1] > table[i - 1, j]) j--;
            else i--;
        }
    }

    [GeneratedRegex("[a-z0-9]+")]
    private static partial Regex Word();
}
