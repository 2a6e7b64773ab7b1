namespace T5Platform.TestReport;

/// <summary>One limit held against what was measured.</summary>
internal sealed record CoverageVerdict
{
    public required CoverageLimit Limit { get; init; }
    public required int Run { get; init; }
    public required int All { get; init; }
    public required bool CodeExists { get; init; }

    public bool Holds => All > 0 ? Percent >= Limit.Percent : !CodeExists;

    private double Percent => 100.0 * Run / All;

    public static CoverageVerdict Of(CoverageLimit limit, LineCoverage lines, bool codeExists)
    {
        var (run, all) = lines.Measure(limit);
        return new() { Limit = limit, Run = run, All = all, CodeExists = codeExists };
    }

    public override string ToString() => (All, Holds) switch
    {
        (0, true) => $"{Limit.Name,-36} nothing to measure yet",
        (0, false) => $"{Limit.Name,-36} NOT MEASURED: no coverage report names it",
        (_, true) => $"{Limit.Name,-36} {Percent,6:F1} %  ({Run} of {All} lines; at least {Limit.Percent} %)",
        _ => $"{Limit.Name,-36} {Percent,6:F1} %  ({Run} of {All} lines)  BELOW the limit of {Limit.Percent} %",
    };
}
