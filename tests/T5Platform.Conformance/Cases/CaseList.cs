namespace T5Platform.Conformance.Cases;

/// <summary>Collects the comparisons of one golden. A comparison that throws is a failure of its own and spoils no other.</summary>
internal sealed class CaseList(string prefix)
{
    private readonly List<CaseResult> _results = [];

    public IReadOnlyList<CaseResult> Results => _results;

    public void Equal<T>(string name, IEnumerable<T> expected, Func<IEnumerable<T>> actual) => Run(name, id =>
    {
        List<T> wanted = [.. expected], found = [.. actual()];
        return wanted.SequenceEqual(found)
            ? CaseResult.Pass(id)
            : CaseResult.Fail(id, string.Join(", ", wanted), string.Join(", ", found), FirstDifference(wanted, found));
    });

    public void Equal(string name, string expected, Func<string> actual) => Run(name, id =>
        actual() is var found && string.Equals(expected, found, StringComparison.Ordinal)
            ? CaseResult.Pass(id)
            : CaseResult.Fail(id, expected, found));

    /// <summary>A number at most so far away; not a number is never near.</summary>
    public void Near(string name, double expected, double tolerance, Func<double> actual) => Run(name, id =>
        actual() is var found && Math.Abs(found - expected) <= tolerance
            ? CaseResult.Pass(id)
            : CaseResult.Fail(id, $"{expected:R} ± {tolerance:R}", $"{found:R}"));

    /// <summary>A distance that must not pass a limit.</summary>
    public void Within(string name, double limit, Func<double> distance) => Run(name, id =>
        distance() is var found && found <= limit ? CaseResult.Pass(id) : CaseResult.Fail(id, $"distance at most {limit:R}", $"{found:R}"));

    public void Skip(string name, string reason) => _results.Add(CaseResult.Skip($"{prefix}/{name}", reason));

    public void Run(string name, Func<string, CaseResult> compare)
    {
        var id = $"{prefix}/{name}";
        try
        {
            _results.Add(compare(id));
        }
        catch (SkipCaseException skip)
        {
            _results.Add(CaseResult.Skip(id, skip.Message));
        }
        catch (Exception broken) when (broken is not OutOfMemoryException)
        {
            _results.Add(CaseResult.Fail(id, "a comparison", $"{broken.GetType().Name}: {broken.Message}"));
        }
    }

    private static string FirstDifference<T>(List<T> expected, List<T> actual)
    {
        var at = 0;
        while (at < Math.Min(expected.Count, actual.Count) && Equals(expected[at], actual[at])) at++;
        return $"first difference at {at} of {expected.Count} and {actual.Count}";
    }
}
