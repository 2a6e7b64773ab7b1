using T5Platform.Conformance.Cases;

namespace T5Platform.Conformance.Tests.Comparing;

[Trait("speed", "unit")]
public sealed class PropertiesRuleTests
{
    private const string Tokens = """{"tokens": [5, 6, 7], "noise_mask": [false, true, true], "vocab_size": 100, "noise_density": 0.5}""";
    private const string Examples = """{"examples": [{"targets": [1, 2, 3], "aux": [4, 5, 6], "kept": "x"}], "passthrough_feature_keys": ["kept"]}""";

    [Theory]
    [InlineData("{\"num_noise_tokens\": 3}", "[false,true,true,false,true]", true)]
    [InlineData("{\"num_noise_tokens\": 2}", "[false,true,true,false,true]", false)]
    [InlineData("{\"num_noise_spans\": 2, \"num_nonnoise_spans\": 2}", "[false,true,true,false,true]", true)]
    [InlineData("{\"num_nonnoise_spans\": 3}", "[false,true,true,false,true]", false)]
    [InlineData("{\"first_is_noise\": false, \"last_is_noise\": true}", "[false,true]", true)]
    [InlineData("{\"first_is_noise\": true}", "[false,true]", false)]
    [InlineData("{\"noise_is_contiguous_prefix\": true}", "[true,true,false]", true)]
    [InlineData("{\"noise_is_contiguous_prefix\": true}", "[true,false,true]", false)]
    [InlineData("{\"total_noise_over_total_length_within\": 0.1}", "[true,false]", true)]
    [InlineData("{\"total_noise_over_total_length_within\": [0.6, 0.7]}", "[true,false]", false)]
    public void Masks_AreCountedByRuns(string expected, string actual, bool holds) => Judge(expected, actual, holds);

    [Theory]
    [InlineData("{\"same_length\": true, \"unchanged_positions\": [0], \"multiset_preserved\": true}", "[5, 7, 6]", true)]
    [InlineData("{\"same_length\": true}", "[5, 7]", false)]
    [InlineData("{\"unchanged_positions\": [0]}", "[6, 5, 7]", false)]
    [InlineData("{\"multiset_preserved\": true}", "[5, 6, 6]", false)]
    [InlineData("{\"noise_values_range\": [3, 100]}", "[0, 3, 99]", true)]
    [InlineData("{\"noise_values_range\": [3, 100]}", "[0, 3, 100]", false)]
    [InlineData("{\"noise_values_from\": \"input tokens\"}", "[5, 5, 8]", false)]
    [InlineData("{\"sum_between\": [3, 5]}", "[1, 2]", true)]
    [InlineData("{\"sum_between\": [4, 5]}", "[1, 2]", false)]
    public void Tokens_UnderAMask_AreComparedWithTheInput(string expected, string actual, bool holds) => Judge(expected, actual, holds);

    [Theory]
    [InlineData("{\"num_outputs\": 2, \"all_but_last_length\": 2, \"last_length\": 1, \"concatenation_equals_input\": true}", true)]
    [InlineData("{\"last_length\": 2}", false)]
    [InlineData("{\"num_outputs\": 3}", false)]
    [InlineData("{\"split_features\": [\"targets\", \"aux\"], \"output_keys\": [\"kept\", \"aux\", \"targets\"]}", true)]
    [InlineData("{\"output_keys\": [\"targets\"]}", false)]
    [InlineData("{\"passthrough_unchanged_in_every_output\": [\"kept\"], \"passthrough_unchanged\": true}", true)]
    [InlineData("{\"passthrough_unchanged_in_every_output\": [\"aux\"]}", false)]
    [InlineData("{\"targets_not_empty\": true}", true)]
    public void Examples_MadeOfExamples_AreComparedWithThem(string expected, bool holds) => Judge(
        expected,
        """[{"targets": [1, 2], "aux": [4, 5], "kept": "x"}, {"targets": [3], "aux": [6], "kept": "x"}]""",
        holds,
        Examples);

    [Fact]
    public void Property_ThatHoldsWithOneSeedOnly_Fails()
    {
        var result = A.Judgement("\"properties\"", "{\"first_is_noise\": false}", vector => new[] { vector.Seed == 17 }, more: Tokens);
        Assert.Equal((CaseOutcome.Failed, "first_is_noise does not hold with seed 17"), (result.Outcome, result.Reason));
    }

    [Fact]
    public void Rotation_IsAgainstTheMaskWithoutIt()
    {
        static object Rolled(Vectors.VectorCase vector) =>
            vector.Params.GetProperty("random_roll").GetBoolean() ? new[] { true, false, false } : new[] { false, false, true };
        const string Roll = """{"random_roll": true}""";
        Assert.Equal(CaseOutcome.Passed, A.Judgement("\"properties\"", "{\"is_rotation_of_unrolled_mask\": true}", Rolled, more: Roll).Outcome);
        Assert.Equal(CaseOutcome.Failed, A.Judgement("\"properties\"", "{\"is_rotation_of_unrolled_mask\": false}", Rolled, more: Roll).Outcome);
    }

    [Fact]
    public void Property_Unknown_IsSkipped()
    {
        var result = A.Judgement("\"properties\"", "{\"is_pretty\": true}", _ => 1);
        Assert.Equal((CaseOutcome.Skipped, "not implemented yet: the properties is_pretty"), (result.Outcome, result.Reason));
    }

    private static void Judge(string expected, string actual, bool holds, string more = Tokens) => Assert.Equal(
        holds ? CaseOutcome.Passed : CaseOutcome.Failed,
        A.Judgement("\"properties\"", expected, _ => A.Parse(actual), more: more).Outcome);
}
