using System.Text;
using T5Platform.Contracts.Specs;
using T5Platform.Contracts.Specs.Reading;
using T5Platform.Study.Catalogue;
using T5Platform.Study.Costs;
using T5Platform.Study.Definitions;
using T5Platform.Study.Expansion;
using T5Platform.Study.Files;
using T5Platform.Study.Mapping;
using T5Platform.Study.Planning;
using T5Platform.Study.Running;
using T5Platform.Study.Scales;

namespace T5Platform.Study.Tests.Mapping;

[Trait("speed", "unit")]
public sealed class TableSpecsTests
{
    // Table 2 compares networks, and Tables 4 to 6 objectives with targets of other lengths: a spec each.
    [Theory]
    [InlineData("t2", 10, 10)]
    [InlineData("t4", 3, 1)]
    [InlineData("t5", 4, 3)]
    [InlineData("t6", 4, 4)]
    [InlineData("t7", 5, 5)]
    [InlineData("t9", 5, 1)]
    [InlineData("t10", 6, 6)]
    [InlineData("t11", 11, 2)]
    [InlineData("t12", 5, 2)]
    [InlineData("t13", 7, 5)]
    [InlineData("t14", 5, 4)]
    public void Table_AtCpuMinutes_IsSpecsThatTheReaderTakes(string id, int rows, int experiments)
    {
        var mapping = TableSpecs.Of(PaperCatalogue.Study, PaperCatalogue.Study.Table(id)!, ScaleProfiles.Find("cpu-minutes")!);
        Assert.Empty(mapping.Unmapped);
        Assert.Equal(rows, mapping.Experiments.Sum(static experiment => experiment.Rows.Count));
        Assert.Equal(experiments, mapping.Experiments.Count);
        Assert.All(mapping.Experiments, static experiment =>
        {
            var reading = ExperimentSpecReader.Read(Encoding.UTF8.GetBytes(ExperimentSpecJson.Write(experiment.Spec)));
            Assert.Empty(reading.Errors);
        });
    }

    [Fact]
    public void Row_WhoseTextTheScaleDoesNotHave_SaysSo()
    {
        var mapping = TableSpecs.Of(PaperCatalogue.Study, PaperCatalogue.Study.Table("t8")!, ScaleProfiles.Find("cpu-minutes")!);
        Assert.Equal(5, mapping.Unmapped.Count);
        Assert.All(mapping.Unmapped, static row => Assert.Contains("names no corpus", row.Reason, StringComparison.Ordinal));
    }

    [Fact]
    public void Row_WhoseNetworkFitsNoDevice_SaysSo()
    {
        var mapping = TableSpecs.Of(PaperCatalogue.Study, PaperCatalogue.Study.Table("t14")!, ScaleProfiles.Find("paper")! with { Device = "cpu-core" });
        Assert.Equal(["t14-t5-large", "t14-t5-3b", "t14-t5-11b"], mapping.Unmapped.Select(static row => row.Row));
        Assert.All(mapping.Unmapped, static row => Assert.Contains("there a run has one device", row.Reason, StringComparison.Ordinal));
    }

    [Fact]
    public void Row_WhoseNetworkCannotBeCutIntoEnoughParts_SaysSo()
    {
        var study = StudyReader.Read([new("odd.yaml", "study: odd\nover: t5\ntables:\n  - table: odd\n    caption: Odd\n    rows:\n      - { row: odd-heads, change: { model: { heads: 127, headWidth: 128, feedForwardWidth: 65536, modelWidth: 1024, encoderLayers: 24, decoderLayers: 24 } } }\n")], PaperCatalogue.Find);
        Assert.Empty(study.Errors);
        var unmapped = Assert.Single(TableSpecs.Of(study.Study!, study.Study!.Tables.Single(), ScaleProfiles.Find("paper")!).Unmapped);
        Assert.Contains("it cannot be cut into more parts than 1", unmapped.Reason, StringComparison.Ordinal);
    }

    /// <summary>What a plan proposes is what is submitted: 11B in parts of 32, as its authors had it, and no more replicas than a small batch has rows.</summary>
    [Fact]
    public void FinalModels_AskForTheSlicesThatTheirPlanProposes()
    {
        var at = TableAtScale.Of(PaperCatalogue.Study, PaperCatalogue.Study.Table("t14")!, ScaleProfiles.Find("paper")!);
        Assert.Empty(at.Mapping.Unmapped);
        var specs = at.Mapping.Experiments.ToDictionary(static each => each.Rows[0], static each => each.Spec);
        foreach (var (row, spec) in specs)
        {
            var node = at.Plan.Nodes.First(node => node.Kind == NodeKind.Pretraining && node.Run!.Model == spec.Model);
            Assert.Equal(SliceProposal.Of(node, at.Scaled.Slices, DeviceSpeed.All["tpu-v3-core"]).Parallelism, spec.Pretraining!.Parallelism);
            Assert.Equal((Precision.Bfloat16, 128), (spec.Pretraining.Precision, spec.LogicalShards));
        }

        Assert.Equal((32, 32), (specs["t14-t5-11b"].Pretraining!.Parallelism.Data, specs["t14-t5-11b"].Pretraining!.Parallelism.Model));
        Assert.Equal((1, 32), (specs["t14-t5-11b"].Pretraining!.Elastic!.Minimum, specs["t14-t5-11b"].Pretraining!.Elastic!.Maximum));
        var runs = ExperimentPlanner.Plan(new(Guid.AllBitsSet), specs["t14-t5-11b"]).Runs;
        var small = runs.First(static run => run.Spec is { LogicalShards: 8, RowsPerLogicalShard: 1 });
        Assert.Equal((8, 32, 8), (small.Spec.Parallelism.Data, small.Spec.Parallelism.Model, small.Spec.Elastic!.Maximum));
    }

    [Fact]
    public void Table_OfMoreRowsThanASpecMayHave_IsSeveralSpecsThatTheReaderTakes()
    {
        var rows = string.Concat(Enumerable.Range(1, 70).Select(static number => $"      - {{ row: row-{number}, change: {{ pretraining: {{ uniqueTokens: {number * 33_554_432L} }} }} }}\n"));
        var study = StudyReader.Read([new("long.yaml", $"study: long\nover: t5\ntables:\n  - table: long\n    caption: Long\n    rows:\n{rows}")], PaperCatalogue.Find).Study!;
        var mapping = TableSpecs.Of(study, study.Tables.Single(), ScaleProfiles.Find("cpu-minutes")!);
        Assert.Equal([64, 6], mapping.Experiments.Select(static each => each.Rows.Count));
        Assert.Equal(["long long at cpu-minutes (1 of 2)", "long long at cpu-minutes (2 of 2)"], mapping.Experiments.Select(static each => each.Spec.Name));
        Assert.All(mapping.Experiments, static each => Assert.Empty(ExperimentSpecReader.Read(Encoding.UTF8.GetBytes(ExperimentSpecJson.Write(each.Spec))).Errors));
    }

    public static TheoryData<string, string> Everywhere =>
        [.. from profile in ScaleProfiles.All from table in PaperCatalogue.Study.Tables select (profile.Name, table.Id)];

    [Theory, MemberData(nameof(Everywhere))]
    public void EveryRow_AtEveryScale_IsInASpecThatTheReaderTakes_OrSaysWhyNot(string scale, string id)
    {
        var mapping = TableSpecs.Of(PaperCatalogue.Study, PaperCatalogue.Study.Table(id)!, ScaleProfiles.Find(scale)!);
        var rows = PaperCatalogue.Study.Table(id)!.Rows.Where(static row => row is { Kind: RowKind.Run, Settings: not null }).Select(static row => row.Id);
        Assert.Equal(rows.Order(), mapping.Experiments.SelectMany(static each => each.Rows).Concat(mapping.Unmapped.Select(static each => each.Row)).Order());
        Assert.All(mapping.Experiments, static each => Assert.Empty(ExperimentSpecReader.Read(Encoding.UTF8.GetBytes(ExperimentSpecJson.Write(each.Spec))).Errors));
        Assert.All(mapping.Experiments, static each => Assert.NotEmpty(ExperimentPlanner.Plan(new(Guid.AllBitsSet), each.Spec).Cells));
    }

    /// <summary>Keys, and so ids, of what was submitted before follow from these texts: they must stay.</summary>
    [Theory]
    [InlineData("t2", "study-71be01581a7903f01cd2236ddc7f069d")]
    [InlineData("t4", "study-1ff5214d022fbf7a517f975eb675e90c")]
    [InlineData("t5", "study-a020d2664fdfdcb716d4b76e28d14d30")]
    [InlineData("t6", "study-53c0db1b3735fdb1402e31ba6c80e73c")]
    [InlineData("t7", "study-7e7badb9db962b4e626be2a90c57ab7f")]
    public void Key_OfATableThatWasMapped_Stays(string id, string key)
    {
        var first = TableSpecs.Of(PaperCatalogue.Study, PaperCatalogue.Study.Table(id)!, ScaleProfiles.Find("cpu-minutes")!).Experiments[0];
        Assert.Equal(key, SubmissionKey.Of(first.Spec));
    }

    [Fact]
    public void JointRuns_MixTheScalesTasks_AndKeepTheirRatioOfK()
    {
        var spec = TableSpecs.Of(PaperCatalogue.Study, PaperCatalogue.Study.Table("t11")!, ScaleProfiles.Find("cpu-minutes")!).Experiments[1].Spec;
        Assert.All(spec.Rows, static row => Assert.Equal((false, 1_500, true, 256), (row.Finetune, row.PretrainingSteps, row.Mixture!.Unsupervised, row.Mixture.Examples)));
        Assert.Equal(["member_kind", "exception_type", "member_name"], spec.Rows[0].Mixture!.Tasks);
        Assert.Equal([null, 128, 256, 512, 1_024, 2_048, 4_096, 4_096, 4_096, 4_096], spec.Rows.Select(static row => row.Mixture!.Limit));
        Assert.Equal([2.0, 4, 8], spec.Rows.Select(static row => row.Mixture!.Temperature).OfType<double>());
        Assert.Equal(12, ExperimentPlanner.Plan(new(Guid.AllBitsSet), spec).Cells[0].OfSeed(0).Count());
    }

    [Fact]
    public void Benchmarks_WhereTheScaleHasThem_AreOneFinetuningEach()
    {
        var plan = TableSpecs.Of(PaperCatalogue.Study, PaperCatalogue.Study.Table("t4")!, ScaleProfiles.Find("gpu-day")!).Experiments[0].Spec.Finetuning!;
        Assert.Equal(["glue", "superglue", "cnn_dailymail", "squad", "wmt_ende", "wmt_enfr", "wmt_enro"], plan.EachTarget().Select(static target => target.Name));
        Assert.Equal(["cola", "sst2", "mrpc", "stsb", "qqp", "mnli_matched", "mnli_mismatched", "qnli", "rte"], plan.Targets![0].Tasks);
        Assert.Equal(["cola", "sst2", "mrpc", "qqp", "stsb", "mnli", "qnli", "rte"], plan.Targets[0].Mixture!.Tasks);
        Assert.Equal((84, 62, 97), (plan.Targets[0].TargetLength, plan.Targets[1].TargetLength, plan.TargetOf("squad").TargetLength));
        Assert.Contains("superglue_rte", plan.Targets[1].Tasks);
    }

    [Fact]
    public void FinalModels_FinetuneEachTask_WithItsBatch_AndDecodeLongOutputsWithBeams()
    {
        var plan = TableSpecs.Of(PaperCatalogue.Study, PaperCatalogue.Study.Table("t14")!, ScaleProfiles.Find("paper")!).Experiments[0].Spec.Finetuning!;
        Assert.Equal((2_048, 8, null), (plan.BatchRows, plan.TargetOf("cola").BatchRows, plan.TargetOf("squad").BatchRows));
        Assert.Equal(["rte", "superglue_rte"], plan.TargetOf("rte").Tasks);
        Assert.Equal(["wsc", "dpr"], plan.TargetOf("wnli").TrainedTasks());
        Assert.Equal(["mnli_matched", "mnli_mismatched"], plan.TargetOf("mnli_matched").Tasks);
        Assert.Equal(["cnn_dailymail", "wmt_ende", "wmt_enfr", "wmt_enro"], plan.Beams!.Tasks);
        Assert.Equal((4, 0.6), (plan.Beams.Width, plan.Beams.LengthPenalty));
        Assert.True(plan.TestOutputs);
    }

    /// <summary>The scale has 16,777 times fewer tokens: so has what is read of the text, and each token is read as often.</summary>
    [Fact]
    public void LittleText_ReadOften_IsAsOftenReadAtAnyScale()
    {
        var rows = TableSpecs.Of(PaperCatalogue.Study, PaperCatalogue.Study.Table("t9")!, ScaleProfiles.Find("cpu-minutes")!).Experiments.Single().Spec.Rows;
        Assert.Equal([null, 32_000, 8_000, 2_000, 500], rows.Select(static row => row.UniqueTokens));
    }
}
