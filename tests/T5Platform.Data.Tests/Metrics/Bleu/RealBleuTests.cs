using System.Text.RegularExpressions;
using T5Platform.Data.Metrics.Bleu;

namespace T5Platform.Data.Tests.Metrics.Bleu;

/// <summary>BLEU of real references against damaged copies: as a slow computation of its own, written from the definition, gives it.</summary>
[Trait("speed", "integration")]
public sealed partial class RealBleuTests(ITestOutputHelper output)
{
    private const int Orders = 4;

    public static TheoryData<string> Files => ["en-de/newstest2014.de", "en-fr/newstest2014.fr", "en-ro/newstest2016.ro"];

    [Theory]
    [MemberData(nameof(Files))]
    public void Corpus_OfRealReferences_IsAsTheDefinitionGivesIt(string file)
    {
        var references = RealTexts.Translations(file);
        var damaged = RealTexts.Perturbed(references);
        var score = BleuScore.OfCorpus(damaged, [references]);
        output.WriteLine($"{file}: {references.Count} pairs, BLEU {score.Value:F4}");
        Assert.Equal(Slow(damaged, references), score.Value, 9);
        Assert.InRange(score.Value, 40, 90);
        Assert.Equal(100, BleuScore.OfCorpus(references, [references]).Value, 9);
    }

    [Fact]
    public void Corpus_AnyOrderOfSegments_HasTheSameScore()
    {
        var references = RealTexts.Translations("en-de/newstest2013.de");
        var damaged = RealTexts.Perturbed(references);
        Assert.Equal(BleuScore.OfCorpus(damaged, [references]).Value, BleuScore.OfCorpus([.. damaged.Reverse()], [[.. references.Reverse()]]).Value, 12);
        // A second reference can only help.
        Assert.True(BleuScore.OfCorpus(damaged, [references, damaged]).Value > 99.99);
    }

    private static double Slow(IReadOnlyList<string> hypotheses, IReadOnlyList<string> references)
    {
        var (matches, totals, length, referenceLength) = (new double[Orders], new double[Orders], 0, 0);
        foreach (var (hypothesis, reference) in hypotheses.Zip(references))
        {
            var (given, wanted) = (Tokens(hypothesis), Tokens(reference));
            length += given.Length;
            referenceLength += wanted.Length;
            for (var order = 1; order <= Orders; order++)
            {
                var left = Grams(wanted, order).ToLookup(static gram => gram).ToDictionary(static grams => grams.Key, static grams => grams.Count());
                foreach (var gram in Grams(given, order))
                {
                    totals[order - 1]++;
                    if (left.GetValueOrDefault(gram) == 0) continue;
                    left[gram]--;
                    matches[order - 1]++;
                }
            }
        }

        var product = 1.0;
        for (var order = 0; order < Orders; order++) product *= matches[order] / totals[order];
        return 100 * Math.Pow(product, 1.0 / Orders) * Math.Min(1, Math.Exp(1 - ((double)referenceLength / length)));
    }

    private static IEnumerable<string> Grams(string[] tokens, int order) => Enumerable.Range(0, Math.Max(0, tokens.Length - order + 1)).Select(at => string.Join(' ', tokens[at..(at + order)]));

    /// <summary>mteval-v14's international tokens: punctuation stands apart unless it touches a digit, symbols always.</summary>
    private static string[] Tokens(string text) => Symbol().Replace(PunctuationFirst().Replace(PunctuationLast().Replace(text.TrimEnd(), "$1 $2 "), " $1 $2"), " $1 ")
        .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    [GeneratedRegex(@"(\P{N})(\p{P})")]
    private static partial Regex PunctuationLast();

    [GeneratedRegex(@"(\p{P})(\P{N})")]
    private static partial Regex PunctuationFirst();

    [GeneratedRegex(@"(\p{S})")]
    private static partial Regex Symbol();
}
