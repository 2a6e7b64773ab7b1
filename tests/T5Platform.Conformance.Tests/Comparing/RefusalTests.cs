using T5Platform.Conformance.Cases;

namespace T5Platform.Conformance.Tests.Comparing;

/// <summary>Cases that expect an error, and cases that cannot be run.</summary>
[Trait("speed", "unit")]
public sealed class RefusalTests
{
    [Fact]
    public void Raises_AnyErrorOfOurs_Passes() =>
        Assert.Equal(CaseOutcome.Passed, A.Judgement("\"raises\"", "{}", _ => throw new ArgumentException("no")).Outcome);

    [Fact]
    public void Raises_AnAnswer_Fails() => Assert.Equal(CaseOutcome.Failed, A.Judgement("\"raises\"", "{}", _ => 1).Outcome);

    [Fact]
    public void Raises_MalformedCase_Fails() =>
        Assert.Equal(CaseOutcome.Failed, A.Judgement("\"raises\"", "{}", _ => throw new MalformedCaseException("no tokens")).Outcome);

    [Fact]
    public void Exact_ErrorOfOurs_Fails()
    {
        var result = A.Judgement("\"exact\"", "1", _ => throw new ArgumentException("odd"));
        Assert.Equal(CaseOutcome.Failed, result.Outcome);
        Assert.Contains("odd", result.Actual, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"exact\"")]
    [InlineData("\"raises\"")]
    public void Case_AsksForWhatWeLack_IsSkippedWithTheReason(string compare)
    {
        var result = A.Judgement(compare, "1", _ => throw new SkipCaseException("needs a splitter"));
        Assert.Equal((CaseOutcome.Skipped, "needs a splitter"), (result.Outcome, result.Reason));
    }

    [Fact]
    public void Function_Unknown_IsSkippedAsNotImplementedYet()
    {
        var runner = new Vectors.VectorRunner(new Dictionary<string, Vectors.IVectorFunction>(), new Dictionary<string, string>());
        var vector = Vectors.VectorCase.Read("t", A.Parse("""{"id":"i","function":"peer.new","expected":1}"""), new ReferenceFiles(null, null));
        Assert.Equal("not implemented yet: peer.new", runner.Run(vector).Reason);
    }

    [Fact]
    public void Helper_OfPython_IsSkippedWithWhy() =>
        Assert.Equal("a helper of Python", A.Judgement("\"exact\"", "1", _ => 1, function: "helper").Reason);

    [Fact]
    public void Compare_UnknownRule_Fails() => Assert.Equal(CaseOutcome.Failed, A.Judgement("\"roughly\"", "1", _ => 1).Outcome);
}
