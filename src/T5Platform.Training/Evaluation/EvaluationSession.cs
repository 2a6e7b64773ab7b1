using T5Platform.Contracts.Facts;
using T5Platform.Contracts.Shards;
using T5Platform.Data.Evaluation;
using T5Platform.Training.Inputs;
using T5Platform.Training.Networks;

namespace T5Platform.Training.Evaluation;

/// <summary>One life of one evaluation: decodes the examples with a checkpoint's weights, or several's, and judges the texts.</summary>
public sealed class EvaluationSession(EvaluationId evaluation, Generation generation, EvaluationWork work, WorkPlace place)
{
    /// <summary>Does the work on the calling thread.</summary>
    /// <exception cref="UnusableSpecException">The spec cannot be worked on.</exception>
    public WorkOutcome Run()
    {
        place.Facts.Emit(new ShardAlive("opening the data"));
        var data = SpecData.Open(work.Spec.Vocabulary, place);
        var evaluator = Preparation.While(place, () => SpecData.Usable(() =>
            new TaskEvaluator(data.Catalogue.Task(work.Spec.Task), data.Vocabulary, work.Spec.Examples)));
        using var networks = new JudgedCheckpoints(work, data.Vocabulary.Size, place).Load();
        return networks is null ? WorkOutcome.CheckpointRefused : Judge(evaluator, networks, data);
    }

    private WorkOutcome Judge(TaskEvaluator evaluator, JudgedNetworks networks, SpecData data)
    {
        var predictions = new List<string>(evaluator.Examples.Count);
        foreach (var batch in evaluator.Batches(work.Spec.BatchRows, work.Spec.InputLength, work.Spec.TargetLength))
        {
            if (place.Stop.IsRequested) return WorkOutcome.Preempted; // an evaluation begins anew: it keeps nothing
            place.Facts.Emit(new ShardAlive($"decoded {predictions.Count} of {evaluator.Examples.Count} examples"));
            predictions.AddRange(networks.Decode(batch, work.Spec.Beams).Select(ids => data.Vocabulary.Decode(ids)));
        }

        var result = SpecData.Usable(() => evaluator.Score(predictions));
        var path = BlobPath.Parse($"evaluations/{evaluation}/{generation}/predictions.jsonl");
        Predictions.WriteAsync(place.Blobs, path, evaluator.Examples, predictions, result).GetAwaiter().GetResult();
        place.Facts.Emit(new EvaluationScored
        {
            Scores = [.. result.Values.Select(value => new MetricScore(value.Key, value.Value))],
            Examples = result.Examples,
            PredictionsPath = path.Value,
        });
        return WorkOutcome.Completed;
    }
}
