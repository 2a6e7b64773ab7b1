using T5Platform.Conformance.Cases;

namespace T5Platform.Conformance.Tests;

/// <summary>Everything in the folder of reference data.</summary>
[Trait("speed", "integration")]
public sealed class WholeFolderTests
{
    [Fact]
    public void Run_ReferenceData_FailsNowhere()
    {
        Assert.SkipUnless(Directory.Exists(DefaultFolder.Path), $"There is no {DefaultFolder.Path}: set T5_SHARED to the folder that holds conformance/.");
        var failed =
            from topic in new ConformanceRun(ReferenceFiles.In(DefaultFolder.Path), static _ => true).Topics()
            from result in topic.Cases
            where result.Outcome == CaseOutcome.Failed
            select $"{topic.Topic}: {result.Id}: {result.Reason} expected {result.Expected} actual {result.Actual}";
        Assert.Equal(string.Empty, string.Join('\n', failed.Take(20)));
    }
}
