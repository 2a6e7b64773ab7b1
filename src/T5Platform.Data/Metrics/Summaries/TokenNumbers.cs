namespace T5Platform.Data.Metrics.Summaries;

/// <summary>Numbers words by their first appearance, so that comparing two of them is comparing integers.</summary>
internal sealed class TokenNumbers
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

    public int[] Of(string[] words)
    {
        var numbers = new int[words.Length];
        for (var i = 0; i < words.Length; i++)
        {
            if (!_numbers.TryGetValue(words[i], out numbers[i])) _numbers.Add(words[i], numbers[i] = _numbers.Count);
        }

        return numbers;
    }

    /// <summary>How often each number occurs.</summary>
    public int[] Count(IEnumerable<int[]> sentences)
    {
        var counts = new int[_numbers.Count];
        foreach (var number in sentences.SelectMany(static sentence => sentence)) counts[number]++;
        return counts;
    }
}
