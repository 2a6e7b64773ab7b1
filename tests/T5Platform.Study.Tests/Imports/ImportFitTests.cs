using T5Platform.Contracts.Interchange;
using T5Platform.Contracts.Specs;
using T5Platform.Study.Imports;
using T5Platform.Study.Planning;

namespace T5Platform.Study.Tests.Imports;

[Trait("speed", "unit")]
public sealed class ImportFitTests
{
    private static readonly ExperimentSpec Spec = Specs.Spec(Specs.Row("first"), Specs.Row("second") with { InitialCheckpoint = "other" }) with { InitialCheckpoint = "fitting" };

    [Fact]
    public void Check_WhatFits_HasNoError() => Assert.Empty(ImportFit.Check(Spec, Imports(Fitting)));

    [Fact]
    public void Check_AnotherNetwork_IsRefusedAtItsPlaceWithEveryDifference()
    {
        var error = Assert.Single(ImportFit.Check(Spec, Imports(Fitting with { Model = ModelPreset.All["v1.1-small"] })));
        Assert.Equal(("rows[1].initialCheckpoint", "not-allowed"), (error.Path, error.Code));
        Assert.Contains($"model.modelWidth is {Spec.Model.ModelWidth}, its is 512", error.Message, StringComparison.Ordinal);
        Assert.Contains("model.tieEmbeddings is True, its is False", error.Message, StringComparison.Ordinal);
        Assert.EndsWith("The preset of its sizes is 'v1.1-small'.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_AnotherVocabulary_IsRefused() =>
        Assert.Contains("vocabulary is bytes with 384 rows, it has 32128", Assert.Single(ImportFit.Check(Spec, Imports(Fitting with { VocabularyRows = 32_128 }))).Message, StringComparison.Ordinal);

    [Fact]
    public void Check_AnotherDropout_Fits() => Assert.Empty(ImportFit.Check(Spec, Imports(Fitting with { Model = Spec.Model with { Dropout = 0.5f } })));

    [Fact]
    public void Plan_RowsWithImports_BeginWhereTheyShould()
    {
        var spec = Specs.Spec(Specs.Row("first"), Specs.Row("second") with { InitialCheckpoint = "other" }, Specs.Row("tuned") with { Pretrain = false }) with { InitialCheckpoint = "fitting" };
        var runs = ExperimentPlanner.Plan(Specs.Experiment, spec).Runs;
        Assert.All(runs.Where(static run => run.InitialFrom is not null), static run => Assert.Null(run.Spec.InitialCheckpoint));
        Assert.Equal(["fitting"], runs.Where(static run => run.Name.StartsWith("first/", StringComparison.Ordinal) && run.InitialFrom is null).Select(static run => run.Spec.InitialCheckpoint).Distinct());
        Assert.Equal(["other"], runs.Where(static run => run.Name.StartsWith("second/", StringComparison.Ordinal) && run.InitialFrom is null).Select(static run => run.Spec.InitialCheckpoint).Distinct());
        Assert.Equal(["fitting"], runs.Where(static run => run.Name.StartsWith("tuned/", StringComparison.Ordinal)).Select(static run => run.Spec.InitialCheckpoint).Distinct());
    }

    private static NetworkForm Fitting => new() { Model = Spec.Model, VocabularyRows = 384 };

    private static Dictionary<string, NetworkForm> Imports(NetworkForm other) => new() { ["fitting"] = Fitting, ["other"] = other };
}
