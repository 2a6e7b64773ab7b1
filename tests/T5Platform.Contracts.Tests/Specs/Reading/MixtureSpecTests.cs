using T5Platform.Contracts.Specs;
using T5Platform.Contracts.Specs.Reading;

namespace T5Platform.Contracts.Tests.Specs.Reading;

[Trait("speed", "unit")]
public class MixtureSpecTests
{
    private static readonly KnownNames Known = new() { Tasks = ["sst2", "rte", "member_kind"], Corpora = ["dotnet-docs"] };

    [Fact]
    public void Mixture_OfAPretraining_TakesTheCorpusAsAMember()
    {
        var mixture = SpecSamples.ReadWith("pretraining.mixture", """{ "tasks": ["sst2", "rte"], "strategy": "proportional", "limit": 524288 }""", Known).Spec!.Pretraining!.Mixture!;
        Assert.Equal(["sst2", "rte"], mixture.Tasks);
        Assert.Equal((MixingStrategy.Proportional, 524_288, null, MixtureConstants.Paper, true), (mixture.Strategy, mixture.Limit, mixture.Temperature, mixture.Constants, mixture.Unsupervised));
    }

    [Fact]
    public void Mixture_OfAFinetuning_IsOfTasksAlone()
    {
        var mixture = SpecSamples.ReadWith("finetuning.mixture", """{ "tasks": ["sst2"], "strategy": "equal" }""").Spec!.Finetuning!.Mixture!;
        Assert.Equal((MixingStrategy.Equal, null, false), (mixture.Strategy, mixture.Limit, mixture.Unsupervised));
        Assert.Null(SpecSamples.Read(SpecSamples.Small).Spec!.Finetuning!.Mixture);
    }

    [Theory]
    [InlineData("pretraining", """{ "strategy": "equal" }""", "pretraining.mixture.tasks", "missing")]
    [InlineData("pretraining", """{ "tasks": ["sst2"] }""", "pretraining.mixture.strategy", "missing")]
    [InlineData("pretraining", """{ "tasks": [], "strategy": "equal" }""", "pretraining.mixture.tasks", "out-of-range")]
    [InlineData("pretraining", """{ "tasks": ["sst2", "sst2"], "strategy": "equal" }""", "pretraining.mixture.tasks[1]", "duplicate")]
    [InlineData("pretraining", """{ "tasks": ["sst3"], "strategy": "equal" }""", "pretraining.mixture.tasks[0]", "not-allowed")]
    [InlineData("pretraining", """{ "tasks": ["sst2"], "strategy": "some" }""", "pretraining.mixture.strategy", "not-allowed")]
    [InlineData("pretraining", """{ "tasks": ["sst2"], "strategy": "proportional" }""", "pretraining.mixture.limit", "missing")]
    [InlineData("pretraining", """{ "tasks": ["sst2"], "strategy": "equal", "limit": 5 }""", "pretraining.mixture.limit", "not-allowed")]
    [InlineData("pretraining", """{ "tasks": ["sst2"], "strategy": "equal", "unsupervisedExamples": 5 }""", "pretraining.mixture.unsupervisedExamples", "not-allowed")]
    [InlineData("pretraining", """{ "tasks": ["sst2"], "strategy": "proportional", "unsupervised": false, "unsupervisedExamples": 5 }""", "pretraining.mixture.unsupervisedExamples", "not-allowed")]
    [InlineData("pretraining", """{ "tasks": ["sst2"], "strategy": "proportional", "limit": 0 }""", "pretraining.mixture.limit", "out-of-range")]
    [InlineData("pretraining", """{ "tasks": ["sst2"], "strategy": "temperature" }""", "pretraining.mixture.temperature", "missing")]
    [InlineData("pretraining", """{ "tasks": ["sst2"], "strategy": "proportional", "limit": 5, "temperature": 2 }""", "pretraining.mixture.temperature", "not-allowed")]
    [InlineData("finetuning", """{ "tasks": ["sst2"], "strategy": "proportional", "unsupervised": true }""", "finetuning.mixture.unsupervised", "unknown-field")]
    public void Mixture_Unsound_IsRefusedAtItsPath(string plan, string json, string path, string code)
    {
        var error = Assert.Single(SpecSamples.ReadWith($"{plan}.mixture", json, Known).Errors, error => error.Path.StartsWith($"{plan}.mixture", StringComparison.Ordinal));
        Assert.Equal((path, code), (error.Path, error.Code));
    }
}
