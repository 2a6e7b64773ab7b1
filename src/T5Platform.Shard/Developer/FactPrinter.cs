using System.Globalization;
using T5Platform.Contracts.Facts;
using T5Platform.Contracts.Shards;
using T5Platform.Training.Facts;

namespace T5Platform.Shard.Developer;

/// <summary>Facts for a person at a terminal.</summary>
internal sealed class FactPrinter(TextWriter output, bool quiet) : IFactSink
{
    private const int QuietEvery = 100;

    /// <summary>The checkpoint that was written last.</summary>
    public CheckpointReference? LastCheckpoint { get; private set; }

    public void Emit(ShardFact fact)
    {
        if (fact is CheckpointWritten { Manifest: var manifest })
            LastCheckpoint = new CheckpointReference { Id = manifest.Id, ManifestPath = manifest.Path, Step = manifest.Step };
        if (quiet && fact is ShardAlive || quiet && fact is StepCompleted { Step: var step } && (step + 1) % QuietEvery != 0) return;
        output.WriteLine(Line(fact));
    }

    private static string Line(ShardFact fact) => fact switch
    {
        StepCompleted step => string.Create(CultureInfo.InvariantCulture,
            $"step {step.Step,6}  loss {step.Loss:F4}  bits {BitConverter.SingleToUInt32Bits(step.Loss):x8}  tokens {step.Tokens}  {step.Seconds * 1000:F1} ms  rate {step.LearningRate:G4}"),
        ShardAlive alive => $"… {alive.Doing}",
        CheckpointWritten { Manifest: var manifest } => $"checkpoint {manifest.Path}  weights {manifest.WeightsSha256}",
        CheckpointRefused refused => refused.Sentence,
        TrainingCompleted completed => $"completed {completed.Steps} steps  weights {completed.WeightsSha256}",
        EvaluationScored scored => string.Create(CultureInfo.InvariantCulture,
            $"{string.Join("  ", scored.Scores.Select(score => string.Create(CultureInfo.InvariantCulture, $"{score.Metric} {score.Value:F2}")))}  on {scored.Examples} examples  {scored.PredictionsPath}"),
        ShardFailed failed => $"{failed.Code}: {failed.Sentence}",
        _ => fact.ToString(),
    };
}
