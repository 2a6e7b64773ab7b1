using T5Platform.Contracts.Facts;
using T5Platform.Contracts.Shards;
using T5Platform.Data.Evaluation;
using T5Platform.Data.Tasks;
using T5Platform.Training.Inputs;
using T5Platform.Training.Networks;

namespace T5Platform.Training.Evaluation;

/// <summary>One life of one evaluation: decodes the examples with a checkpoint's weights, or several's, and judges the texts.</summary>
public sealed class EvaluationSession(EvaluationId evaluation, Generation generation, EvaluationWork work, WorkPlace place)
{
    private readonly BlobPath _folder = BlobPath.Parse($"evaluations/{evaluation}/{generation}");

    /// <summary>Does the work on the calling thread.</summary>
    /// <exception cref="UnusableSpecException">The spec cannot be worked on.</exception>
    public WorkOutcome Run()
    {
        place.Facts.Emit(new ShardAlive("opening the data"));
        var data = SpecData.Open(work.Spec.Vocabulary, place);
        var evaluator = Evaluator(data, Split.Validation, work.Spec.Examples);
        var test = work.Spec.TestOutputs ? Evaluator(data, Split.Test, null) : null;
        using var networks = new JudgedCheckpoints(work, data.Vocabulary.Size, place).Load();
        if (networks is null) return WorkOutcome.CheckpointRefused;
        if (test is not null)
        {
            if (Decoded(test, networks, data) is not { } outputs) return WorkOutcome.Preempted;
            Write("test-outputs.jsonl", test, outputs, null);
        }

        return Decoded(evaluator, networks, data) is { } predictions
            ? Score(evaluator, predictions)
            : WorkOutcome.Preempted; // an evaluation begins anew: it keeps nothing
    }

    private TaskEvaluator Evaluator(SpecData data, Split split, int? examples) => Preparation.While(place, () => SpecData.Usable(() =>
        new TaskEvaluator(data.Catalogue.Task(work.Spec.Task), data.Vocabulary, examples, split)));

    /// <summary>What comes of all examples; null when the evaluation was told to stop.</summary>
    private List<string>? Decoded(TaskEvaluator evaluator, JudgedNetworks networks, SpecData data)
    {
        var predictions = new List<string>(evaluator.Examples.Count);
        foreach (var batch in evaluator.Batches(work.Spec.BatchRows, work.Spec.InputLength, work.Spec.TargetLength))
        {
            if (place.Stop.IsRequested) return null;
            place.Facts.Emit(new ShardAlive($"decoded {predictions.Count} of {evaluator.Examples.Count} examples"));
            predictions.AddRange(networks.Decode(batch, work.Spec.Beams).Select(ids => data.Vocabulary.Decode(ids)));
        }

        return predictions;
    }

    /// <param name="file">Its name.</param>
    /// <param name="evaluator">The examples.</param>
    /// <param name="predictions">What was made of each.</param>
    /// <param name="result">Their scores; null: the answers are not known here.</param>
    private void Write(string file, TaskEvaluator evaluator, List<string> predictions, EvaluationResult? result) =>
        Predictions.WriteAsync(place.Blobs, _folder.Append(file), evaluator.Examples, predictions, result).GetAwaiter().GetResult();

    private WorkOutcome Score(TaskEvaluator evaluator, List<string> predictions)
    {
        var result = SpecData.Usable(() => evaluator.Score(predictions));
        Write("predictions.jsonl", evaluator, predictions, result);
        place.Facts.Emit(new EvaluationScored
        {
            Scores = [.. result.Values.Select(value => new MetricScore(value.Key, value.Value))],
            Examples = result.Examples,
            PredictionsPath = _folder.Append("predictions.jsonl").Value,
        });
        return WorkOutcome.Completed;
    }
}
