using T5Platform.Study.Mapping;
using T5Platform.Study.Running;
using T5Platform.Web.ControlPlane;
using T5Platform.Web.Rest;

namespace T5Platform.Web.Studies;

/// <summary>Submits what a table at a scale needs. Asked for again, it goes on with what is there: an experiment's id follows from its spec.</summary>
internal static class StudySubmission
{
    /// <summary>The id that an experiment of a study gets, here and from the command line.</summary>
    public static ExperimentId IdOf(MappedExperiment experiment) => IdText.TryFromIdempotencyKey(SubmissionKey.Of(experiment.Spec), out _, out var id)
        ? id
        : throw new InvalidOperationException("A submission key is no idempotency key.");

    /// <summary>Submits each; stops at the first that is refused.</summary>
    public static async Task<SubmittedTable> Submit(TableAtScale table, IControlPlane controlPlane, CancellationToken cancellationToken)
    {
        var submitted = new List<(ExperimentId, string)>();
        foreach (var experiment in table.Mapping.Experiments)
        {
            var id = IdOf(experiment);
            var answer = await controlPlane.Submit(id, experiment.Spec, cancellationToken);
            if (answer.Away is not null || answer.Value is { IsAccepted: false })
                return new(submitted, answer.Away, answer.Value?.IsAccepted == false ? answer.Value : null);
            submitted.Add((id, experiment.Spec.Name));
        }

        return new(submitted, null, null);
    }
}
