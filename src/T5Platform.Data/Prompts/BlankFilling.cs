using T5Platform.Data.Randomness;
using T5Platform.Data.Tasks;
using T5Platform.Data.Texts;

namespace T5Platform.Data.Prompts;

/// <summary>Unsupervised examples in which stretches of words are left out.</summary>
internal static class BlankFilling
{
    private const string Prefix = "fill: ", Blank = "X";

    /// <summary>
    /// The text is chopped at random; every other stretch is left out, an X in its place. Two examples, each the inverse of the other;
    /// none of a text of one word.
    /// </summary>
    public static IReadOnlyList<TextExample> Both(string text, RandomStream random)
    {
        var words = PythonText.Split(text);
        if (words.Length < 2) return [];
        var begins = Begins(words.Length, random);
        var (even, odd) = (Side(words, begins, 0), Side(words, begins, 1));
        return [new(Prefix + even, odd), new(Prefix + odd, even)];
    }

    /// <summary>One stretch of so many words is left out, its size in its place; null when the text is shorter.</summary>
    public static TextExample? Sized(string text, IReadOnlyList<int> sizes, RandomStream random)
    {
        var words = PythonText.Split(text);
        var size = sizes[random.NextInt(sizes.Count)];
        if (words.Length < 2 || size > words.Length) return null;
        var start = random.NextInt(words.Length - size + 1);
        return new(
            Prefix + string.Join(' ', [.. words[..start], $"_{size}_", .. words[(start + size)..]]),
            string.Join(' ', words[start..(start + size)]));
    }

    /// <summary>How likely a stretch ends is drawn first, log-uniform, so that some texts are chopped coarsely and others finely.</summary>
    private static bool[] Begins(int words, RandomStream random)
    {
        double least = -Math.Log(words + 2), most = -Math.Log(2);
        var chance = Math.Exp(least + ((most - least) * random.NextDouble()));
        var begins = new bool[words];
        begins[0] = true;
        for (var i = 1; i < words; i++) begins[i] = random.NextDouble() < chance;
        if (!begins.AsSpan(1).Contains(true)) begins[1 + random.NextInt(words - 1)] = true;
        return begins;
    }

    private static string Side(string[] words, bool[] begins, int side)
    {
        var (result, stretch) = (new List<string>(), -1);
        for (var i = 0; i < words.Length; i++)
        {
            if (begins[i]) stretch++;
            if (stretch % 2 == side) result.Add(words[i]);
            else if (begins[i]) result.Add(Blank);
        }

        return string.Join(' ', result);
    }
}
