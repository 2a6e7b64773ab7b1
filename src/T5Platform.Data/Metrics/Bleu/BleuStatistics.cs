using System.Runtime.InteropServices;
using T5Platform.Data.Texts;

namespace T5Platform.Data.Metrics.Bleu;

/// <summary>What BLEU counts: matches and totals by order, and lengths. Adds up over segments.</summary>
public sealed class BleuStatistics
{
    private readonly double[] _matches;
    private readonly double[] _totals;

    /// <summary>Counts that are given.</summary>
    /// <exception cref="ArgumentException">There are as many matches as totals, or there are not.</exception>
    public BleuStatistics(IReadOnlyList<double> matches, IReadOnlyList<double> totals, long length, long referenceLength)
    {
        if (matches.Count != totals.Count) throw new ArgumentException($"There are matches of {matches.Count} orders but totals of {totals.Count}.", nameof(totals));
        (_matches, _totals, Length, ReferenceLength) = ([.. matches], [.. totals], length, referenceLength);
    }

    /// <summary>n-grams that a reference has too, at most as often as it has them, by order from 1.</summary>
    public IReadOnlyList<double> Matches => _matches;

    /// <summary>n-grams of the hypotheses, by order from 1.</summary>
    public IReadOnlyList<double> Totals => _totals;

    /// <summary>Tokens of the hypotheses.</summary>
    public long Length { get; private set; }

    /// <summary>Tokens of the references that are closest in length.</summary>
    public long ReferenceLength { get; private set; }

    /// <summary>Counts of one segment.</summary>
    /// <exception cref="ArgumentException">No reference has any text.</exception>
    public static BleuStatistics Of(string hypothesis, IEnumerable<string?> references, BleuOptions options)
    {
        var tokens = Tokens(hypothesis, options);
        var others = references.Where(static one => !string.IsNullOrEmpty(one)).Select(one => Tokens(one!, options)).ToList();
        if (others.Count == 0) throw new ArgumentException("A segment has no reference with text.", nameof(references));
        double[] matches = new double[options.Orders], totals = new double[options.Orders];
        for (var n = 1; n <= options.Orders; n++)
        {
            totals[n - 1] = Math.Max(0, tokens.Length - n + 1);
            if (totals[n - 1] > 0) matches[n - 1] = CountMatches(tokens, others, n);
        }

        return new(matches, totals, tokens.Length, Closest(tokens.Length, others));
    }

    /// <summary>Adds another segment's counts.</summary>
    public void Add(BleuStatistics other)
    {
        for (var i = 0; i < _matches.Length; i++)
        {
            _matches[i] += other._matches[i];
            _totals[i] += other._totals[i];
        }

        (Length, ReferenceLength) = (Length + other.Length, ReferenceLength + other.ReferenceLength);
    }

    private static double CountMatches(string[] tokens, List<string[]> references, int n)
    {
        var most = new Dictionary<NGram, int>();
        foreach (var reference in references)
        {
            foreach (var (gram, count) in NGram.Count(reference, n))
            {
                ref var seen = ref CollectionsMarshal.GetValueRefOrAddDefault(most, gram, out _);
                seen = Math.Max(seen, count);
            }
        }

        var matches = 0;
        foreach (var (gram, count) in NGram.Count(tokens, n)) matches += Math.Min(count, most.GetValueOrDefault(gram));
        return matches;
    }

    private static int Closest(int length, List<string[]> references) =>
        references.Select(static one => one.Length).OrderBy(one => Math.Abs(one - length)).ThenBy(static one => one).First();

    private static string[] Tokens(string text, BleuOptions options)
    {
        var cased = options.Lowercase ? PythonText.Lower(text) : text;
        return PythonText.Split(options.Tokenizer.Tokenise(PythonText.StripRight(cased)));
    }
}
