using T5Platform.Conformance.Cases;

namespace T5Platform.Conformance.Tests.Comparing;

[Trait("speed", "unit")]
public sealed class ValueRuleTests
{
    [Theory]
    [InlineData("[1, 2, [3]]", "[1, 2, [3]]")]
    [InlineData("1", "1.0")]
    [InlineData("\"a\"", "\"a\"")]
    [InlineData("{\"a\": null, \"b\": true}", "{\"b\": true, \"a\": null}")]
    [InlineData("9007199254740993", "9007199254740993")]
    public void Exact_SameValue_Passes(string expected, string actual) => Holds("\"exact\"", expected, actual, CaseOutcome.Passed);

    [Theory]
    [InlineData("[1, 2]", "[1, 2, 3]")]
    [InlineData("[1, 2]", "[2, 1]")]
    [InlineData("0.1", "0.10000001")]
    [InlineData("\"a\"", "\"A\"")]
    [InlineData("{\"a\": 1}", "{\"a\": 1, \"b\": 2}")]
    [InlineData("{\"a\": 1, \"b\": 2}", "{\"a\": 1}")]
    [InlineData("true", "1")]
    [InlineData("null", "0")]
    [InlineData("9007199254740993", "9007199254740992")]
    public void Exact_OtherValue_Fails(string expected, string actual) => Holds("\"exact\"", expected, actual, CaseOutcome.Failed);

    [Theory]
    [InlineData("""{"decimal_places": 2}""", "[1.004]", "[1]", true)]
    [InlineData("""{"decimal_places": 2}""", "[1.006]", "[1]", false)]
    [InlineData("""{"abs": 0.5}""", "{\"a\": 1.5}", "{\"a\": 1}", true)]
    [InlineData("""{"abs": 0.5}""", "{\"a\": 1.51}", "{\"a\": 1}", false)]
    [InlineData("""{"abs": 0.5}""", "\"a\"", "\"b\"", false)]
    public void Nearly_WithinTheDistance_DecidesByIt(string compare, string expected, string actual, bool passes) =>
        Holds(compare, expected, actual, passes ? CaseOutcome.Passed : CaseOutcome.Failed);

    [Fact]
    public void Failure_Tells_WhereTheTwoDiffer()
    {
        var result = A.Judgement("\"exact\"", "{\"a\": [1, 2]}", _ => A.Parse("{\"a\": [1, 3]}"));
        Assert.Equal("$.a[1] is 3 instead of 2", result.Reason);
        Assert.Equal(("{\"a\": [1, 2]}", "{\"a\":[1,3]}"), (result.Expected, result.Actual));
    }

    [Theory]
    [InlineData("rouge", "f", true)]
    [InlineData("paper_examples", "f", true)]
    [InlineData("seqio_pipeline", "seqio.Evaluator.evaluate", true)]
    [InlineData("seqio_pipeline", "f", false)]
    public void Keys_BeyondThoseListed_CountInMostTopics(string topic, string function, bool passes) => Assert.Equal(
        passes ? CaseOutcome.Passed : CaseOutcome.Failed,
        A.Judgement("\"exact\"", "{\"a\": 1}", _ => A.Parse("{\"a\": 1, \"b\": 2}"), topic, function).Outcome);

    private static void Holds(string compare, string expected, string actual, CaseOutcome outcome) =>
        Assert.Equal(outcome, A.Judgement(compare, expected, _ => A.Parse(actual)).Outcome);
}
