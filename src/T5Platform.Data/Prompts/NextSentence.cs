using System.Text.RegularExpressions;
using T5Platform.Data.Randomness;
using T5Platform.Data.Tasks;

namespace T5Platform.Data.Prompts;

/// <summary>Unsupervised examples of two sentences: does the second follow the first?</summary>
internal static partial class NextSentence
{
    /// <param name="texts">The documents.</param>
    /// <param name="neighbours">How likely the second sentence is the one that follows.</param>
    /// <param name="labelled">Whether the sentences are named in the inputs.</param>
    /// <param name="reuse">Whether a sentence is the second of one pair and the first of the next.</param>
    /// <param name="reach">Another second sentence comes from at most so many pairs on.</param>
    /// <param name="random">What is drawn from.</param>
    public static IEnumerable<TextExample> Of(
        IEnumerable<string> texts, double neighbours, bool labelled, bool reuse, int reach, RandomStream random)
    {
        var pairs = texts.SelectMany(text => Pairs(text, reuse)).ToList();
        for (var i = 0; i < pairs.Count; i++)
        {
            var follows = random.NextDouble() < neighbours || pairs.Count == 1;
            var second = follows ? pairs[i].Second : pairs[(i + 1 + random.NextInt(Math.Min(reach, pairs.Count - 1))) % pairs.Count].Second;
            var inputs = labelled ? $"nsp: sentence1: {pairs[i].First} sentence2: {second}" : $"nsp: {pairs[i].First} {second}";
            yield return new(inputs, follows ? "next" : "not_next");
        }
    }

    private static IEnumerable<(string First, string Second)> Pairs(string text, bool reuse)
    {
        var sentences = Ends().Split(text.Trim());
        for (var i = 0; i + 1 < sentences.Length; i += reuse ? 1 : 2) yield return (sentences[i], sentences[i + 1]);
    }

    [GeneratedRegex(@"(?<=[.?!])\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Ends();
}
