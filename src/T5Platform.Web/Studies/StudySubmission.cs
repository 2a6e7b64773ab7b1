using System.Text;
using T5Platform.Contracts.Specs.Reading;
using T5Platform.Study.Mapping;
using T5Platform.Study.Running;
using T5Platform.Web.ControlPlane;
using T5Platform.Web.Rest;
using T5Platform.Web.Specs;

namespace T5Platform.Web.Studies;

/// <summary>Submits what a table at a scale needs. Asked for again, it goes on with what is there: an experiment's id follows from its spec.</summary>
internal static class StudySubmission
{
    /// <summary>The id that an experiment of a study gets, here and from the command line.</summary>
    public static ExperimentId IdOf(MappedExperiment experiment) => IdText.TryFromIdempotencyKey(SubmissionKey.Of(experiment.Spec), out _, out var id)
        ? id
        : throw new InvalidOperationException("A submission key is no idempotency key.");

    /// <summary>Submits each, once all are found to be sound here; stops at the first that is refused.</summary>
    /// <param name="table">The table.</param>
    /// <param name="tenant">Whose quota it counts against; null: the default one's.</param>
    /// <param name="share">Whether runs of other experiments are used where they are equal to the bit.</param>
    /// <param name="desk">Refuses what this cluster does not know, as it would any spec.</param>
    /// <param name="controlPlane">Takes them.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task<SubmittedTable> Submit(TableAtScale table, string? tenant, bool share, SpecDesk desk, IControlPlane controlPlane, CancellationToken cancellationToken)
    {
        var submitted = new List<MappedExperiment>();
        var experiments = table.Mapping.Experiments.Select(each => each.For(tenant)).ToList();
        if (experiments.SelectMany(each => desk.Read(Encoding.UTF8.GetBytes(ExperimentSpecJson.Write(each.Spec))).Errors).Distinct().ToList() is { Count: > 0 } errors)
            return new(submitted) { Errors = errors };
        foreach (var experiment in experiments)
        {
            var id = IdOf(experiment);
            var answer = await controlPlane.Submit(id, experiment.Spec, share, cancellationToken);
            if (answer.Away is not null || answer.Value is { IsAccepted: false })
                return new(submitted) { Away = answer.Away, Refused = answer.Value?.IsAccepted == false ? answer.Value : null };
            submitted.Add(experiment);
        }

        return new(submitted);
    }
}
