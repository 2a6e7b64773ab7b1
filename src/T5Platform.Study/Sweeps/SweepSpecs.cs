using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using T5Platform.Contracts.Ids;
using T5Platform.Contracts.Specs;
using T5Platform.Contracts.Specs.Reading;
using T5Platform.Study.Planning;

namespace T5Platform.Study.Sweeps;

/// <summary>The experiments of a sweep's trials. Their ids follow from the sweep's and their place, so that what was submitted is found again. Pure.</summary>
public static class SweepSpecs
{
    /// <summary>The experiment of a trial at a rung.</summary>
    /// <param name="sweep">The sweep's id.</param>
    /// <param name="step">Which.</param>
    public static ExperimentId IdOf(SweepId sweep, SweepStep step) => new(NameBasedId.Of(new ExperimentId(sweep.Value), step.ToString()));

    /// <summary>The spec of a trial at a rung; above the lowest it extends the one below. Every error, when the values make it unsound.</summary>
    /// <param name="id">The sweep's id.</param>
    /// <param name="sweep">The sweep.</param>
    /// <param name="trial">The trial.</param>
    /// <param name="rung">The rung, from 0.</param>
    /// <param name="known">What a cluster knows by name.</param>
    public static SpecReading Of(SweepId id, SweepDefinition sweep, SweepTrial trial, int rung, KnownNames? known = null)
    {
        ArgumentNullException.ThrowIfNull(sweep);
        ArgumentNullException.ThrowIfNull(trial);
        var document = (JsonObject)JsonNode.Parse(ExperimentSpecJson.Write(sweep.Spec))!;
        var barred = trial.Values
            .Select(value => (value.Path, Complaint: SpecAssignment.Set(document, value.Path, JsonNode.Parse(value.Json))))
            .Where(static each => each.Complaint is not null).Select(static each => new SpecError(each.Path, SpecErrorCode.NotAllowed, each.Complaint!)).ToList();
        if (barred.Count > 0)
            return SpecReading.Unsound(barred);
        document["name"] = Name(sweep, trial, rung);
        if (sweep.Halving is { } halving && document[halving.Stage == SweepStage.Pretraining ? "pretraining" : "finetuning"] is JsonObject plan)
            plan["steps"] = halving.Steps(rung);
        if (rung > 0)
            document["extends"] = IdOf(id, new(trial.Number, rung - 1)).ToString();
        return ExperimentSpecReader.Read(Encoding.UTF8.GetBytes(document.ToJsonString()), known);
    }

    private static string Name(SweepDefinition sweep, SweepTrial trial, int rung) => string.Create(
        CultureInfo.InvariantCulture, $"{sweep.Name}, trial {trial.Number}{(sweep.Rungs > 1 ? $", rung {rung}" : "")}");
}
