using System.Text;
using T5Platform.Contracts.Specs;
using T5Platform.Contracts.Specs.Reading;
using T5Platform.Storage.Reading;
using T5Platform.Study.Parents;
using T5Platform.Web.Rest.Documents;
using T5Platform.Web.Specs;
using T5Platform.Web.Views;

namespace T5Platform.Web.Rest;

/// <summary>What experiments took over from each other, and the specs with which another one would.</summary>
internal static class LineageReads
{
    /// <summary>What an experiment was derived from, and what was derived from it.</summary>
    public static async Task<Results<Ok<LineageDocument>, ProblemHttpResult>> Show(string id, IStudyReader reader, CancellationToken cancellationToken) =>
        IdText.TryRead<ExperimentId>(id, out var experiment) && await Lineage.Load(reader, experiment, cancellationToken) is { } lineage
            ? TypedResults.Ok(lineage)
            : Problems.NotFound("experiment", id);

    /// <summary>The spec of an experiment that begins from a run's checkpoint: of a step, or the newest sound one. Submits nothing.</summary>
    public static async Task<Results<ContentHttpResult, ProblemHttpResult>> Fork(string id, long? step, IStudyReader reader, CancellationToken cancellationToken)
    {
        if (!IdText.TryRead<RunId>(id, out var run) || await reader.Run(run, cancellationToken) is not { } record
            || await reader.Experiment(record.Start.Experiment, cancellationToken) is not { } experiment
            || experiment.Plan.Runs.FirstOrDefault(planned => planned.Id == run) is not { } planned)
            return Problems.NotFound("run", id);
        var newest = (await reader.Checkpoints(run, cancellationToken)).LastOrDefault(static checkpoint => checkpoint.Damage is null)?.Manifest.Step;
        if (newest is null)
            return Problems.Conflict("no-checkpoint", $"Run {planned.Name} has no sound checkpoint yet.");
        return await Settled(ForkedSpec.Of(experiment.Spec, planned, step ?? newest.Value), reader, cancellationToken);
    }

    /// <summary>The spec of an experiment whose runs go on from this one's with more steps. Submits nothing.</summary>
    public static async Task<Results<ContentHttpResult, ProblemHttpResult>> Extension(
        string id, long? pretrainingSteps, long? finetuningSteps, IStudyReader reader, CancellationToken cancellationToken)
    {
        if (!IdText.TryRead<ExperimentId>(id, out var experiment) || await reader.Experiment(experiment, cancellationToken) is not { } record)
            return Problems.NotFound("experiment", id);
        if (pretrainingSteps is null && finetuningSteps is null)
            return Problems.BadRequest("no-steps", "pretrainingSteps, finetuningSteps or both are needed.");
        if (pretrainingSteps is < 1 or > 1_000_000_000 || finetuningSteps is < 1 or > 1_000_000_000)
            return Problems.BadRequest("out-of-range", "Steps are 1 to 1000000000.");
        return await Settled(ExtendedSpec.Of(experiment, record.Spec, pretrainingSteps, finetuningSteps), reader, cancellationToken);
    }

    private static async Task<Results<ContentHttpResult, ProblemHttpResult>> Settled(ExperimentSpec spec, IStudyReader reader, CancellationToken cancellationToken)
    {
        var reading = await SpecParents.Settle(spec, default, reader, cancellationToken);
        return reading.Spec is { } sound
            ? TypedResults.Text(ExperimentSpecJson.Write(sound), "application/json", Encoding.UTF8)
            : Problems.Conflict("cannot-derive", string.Join(" ", reading.Errors.Select(static error => error.Message)));
    }
}
