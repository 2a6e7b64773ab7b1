using T5Platform.Contracts.Specs;
using T5Platform.Contracts.Specs.Reading;

namespace T5Platform.Contracts.Tests.Specs.Reading;

/// <summary>Fine-tunings of several tasks, beams, and what a row may do beside pre-training and fine-tuning.</summary>
[Trait("speed", "unit")]
public class TargetSpecTests
{
    private const string Mixture = """{ "tasks": ["member_kind", "rte"], "strategy": "proportional", "unsupervised": false }""";

    [Fact]
    public void Full_Document_TakesTargetsBeamsAndRows()
    {
        var spec = SpecSamples.Read(SpecSamples.Full).Spec!;
        var target = Assert.Single(spec.Finetuning!.Targets!);
        Assert.Equal(("grammar", 8, 4, MixingStrategy.Proportional), (target.Name, target.BatchRows!.Value, target.TargetLength!.Value, target.Mixture!.Strategy));
        Assert.Equal(["cola", "rte"], target.TrainedTasks());
        Assert.Same(target, spec.Finetuning.TargetOf("cola"));
        // What no target judges is judged on the mixture of all.
        Assert.Equal(("mixture", "sst2"), (spec.Finetuning.TargetOf("sst2").Name, spec.Finetuning.TargetOf("sst2").Tasks.Single()));
        Assert.Equal((4, 0.9), (spec.Finetuning.BeamsOf("sst2")!.Width, spec.Finetuning.BeamsOf("sst2")!.LengthPenalty));
        Assert.Null(spec.Finetuning.BeamsOf("cola"));
        Assert.Equal([true, true, true, false, true], spec.Rows.Select(static row => row.Finetune));
        Assert.Equal((false, 64), (spec.Rows[3].Mixture!.Unsupervised, spec.Rows[3].Mixture!.Examples!.Value));
        Assert.True(spec.Rows[4].LeaveOneOut);
        Assert.Equal(new() { Members = 4, SharedPretraining = true }, spec.Rows[4].Ensemble);
    }

    [Fact]
    public void Write_WithoutThem_IsTheTextThatItWas()
    {
        var text = ExperimentSpecJson.Write(SpecSamples.Read(SpecSamples.Small).Spec!);
        Assert.All(["targets", "beams", "finetune\"", "mixture", "leaveOneOut", "ensemble", "testOutputs"], field => Assert.DoesNotContain(field, text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("""[{ "name": "a", "tasks": ["rte"] }]""", "finetuning.targets[0].tasks[0]", "not-allowed")]
    [InlineData("""[{ "name": "a", "tasks": [] }]""", "finetuning.targets[0].tasks", "out-of-range")]
    [InlineData("""[{ "name": "a" }]""", "finetuning.targets[0].tasks", "missing")]
    [InlineData("""[{ "name": "a", "tasks": ["member_kind"] }, { "name": "b", "tasks": ["member_kind"] }]""", "finetuning.targets[1].tasks[0]", "duplicate")]
    [InlineData("""[{ "name": "pretrain", "tasks": ["member_kind"] }]""", "finetuning.targets[0].name", "not-allowed")]
    [InlineData("""[{ "name": "a", "tasks": ["member_kind"], "batchRows": 3 }]""", "finetuning.targets[0].batchRows", "not-allowed")]
    [InlineData("""[{ "name": "a", "tasks": ["member_kind"], "mixture": { "tasks": ["rte"], "strategy": "temperature" } }]""", "finetuning.targets[0].mixture.temperature", "missing")]
    [InlineData("[]", "finetuning.targets", "out-of-range")]
    public void Targets_Unsound_AreRefusedAtTheirPath(string json, string path, string code) => MustBeRefused("finetuning.targets", json, path, code);

    [Theory]
    [InlineData("""{ "width": 1 }""", "finetuning.beams.width", "out-of-range")]
    [InlineData("""{ "lengthPenalty": 1 }""", "finetuning.beams.width", "missing")]
    [InlineData("""{ "width": 4, "tasks": ["rte"] }""", "finetuning.beams.tasks[0]", "not-allowed")]
    public void Beams_Unsound_AreRefusedAtTheirPath(string json, string path, string code) => MustBeRefused("finetuning.beams", json, path, code);

    [Theory]
    [InlineData("""{ "name": "a", "pretrain": false, "finetune": false }""", "rows[1].finetune")]
    [InlineData("""{ "name": "a", "pretrain": false, "mixture": { "tasks": ["rte"], "strategy": "equal" } }""", "rows[1].mixture")]
    [InlineData("""{ "name": "a", "leaveOneOut": true }""", "rows[1].leaveOneOut")]
    [InlineData("""{ "name": "a", "leaveOneOut": true, "finetune": false, "mixture": { "tasks": ["rte"], "strategy": "equal" } }""", "rows[1].leaveOneOut")]
    [InlineData("""{ "name": "a", "leaveOneOut": true, "mixture": { "tasks": ["member_kind"], "strategy": "equal", "unsupervised": false } }""", "rows[1].leaveOneOut")]
    [InlineData("""{ "name": "a", "pretrain": false, "ensemble": { "members": 2, "sharedPretraining": true } }""", "rows[1].ensemble.sharedPretraining")]
    public void Row_ThatMakesNoSense_IsRefusedAtItsPath(string json, string path) => MustBeRefused("rows[1]", json, path, "not-allowed");

    [Theory]
    [InlineData("""{ "name": "a", "finetune": false, "mixture": MIXTURE }""")]
    [InlineData("""{ "name": "a", "leaveOneOut": true, "mixture": MIXTURE }""")]
    [InlineData("""{ "name": "a", "leaveOneOut": true, "mixture": { "tasks": ["member_kind"], "strategy": "equal" } }""")]
    [InlineData("""{ "name": "a", "pretrain": false, "ensemble": { "members": 2 } }""")]
    public void Row_ThatMakesSense_IsTaken(string json) => Assert.Empty(SpecSamples.ReadWith("rows[1]", json.Replace("MIXTURE", Mixture, StringComparison.Ordinal)).Errors);

    [Fact]
    public void JointRun_WithTooManyCheckpointsToJudge_IsRefused()
    {
        var reading = SpecSamples.ReadChanged(document =>
        {
            document["finetuning"]!["everyCheckpoint"] = true;
            document["rows"]![1]!["finetune"] = false;
            document["rows"]![1]!["pretrainingSteps"] = 501;
        });
        var error = Assert.Single(reading.Errors);
        Assert.Equal(("rows[1].finetune", "not-allowed"), (error.Path, error.Code));
        Assert.Contains("would have 101 checkpoints to judge", error.Message, StringComparison.Ordinal);
    }

    private static void MustBeRefused(string at, string json, string path, string code)
    {
        var error = Assert.Single(SpecSamples.ReadWith(at, json).Errors);
        Assert.Equal((path, code), (error.Path, error.Code));
    }
}
