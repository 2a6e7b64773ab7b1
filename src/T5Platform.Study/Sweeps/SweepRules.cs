using T5Platform.Contracts.Specs;
using T5Platform.Contracts.Specs.Reading;
using T5Platform.Study.Files;

namespace T5Platform.Study.Sweeps;

/// <summary>What must hold between the parts of a sweep that are each good by themselves.</summary>
internal sealed class SweepRules(StudyFile file)
{
    /// <summary>What decides which experiment a trial is, and so is no trial's own.</summary>
    private static readonly string[] OfTheSweep = ["name", "extends"];

    private SpecObject Root => file.Root;

    public void Check(IReadOnlyList<SweepField> fields, ExperimentSpec spec)
    {
        var method = SpecChoice.Read<SweepMethod>(Root.Text("method")!);
        TrialsFitMethod(method, fields);
        HalvingFitsMethod(method, spec);
        FieldsAreTheTrials(fields);
        ObjectiveIsJudged(spec);
        if (spec.Rows.Count != 1)
            Add(Root["spec"] ?? Root["over"]!, $"A trial has one row; the spec has {spec.Rows.Count}.");
        if (spec.Extends is not null)
            Add(Root["spec"]!, "A sweep's spec extends nothing; leave 'extends' out.");
    }

    private void TrialsFitMethod(SweepMethod method, IReadOnlyList<SweepField> fields)
    {
        if (method != SweepMethod.Grid)
        {
            if (Root["trials"] is null)
                file.Errors.Add(file.Errors.NextPlace(), "trials", SpecErrorCode.Missing, "How many trials shall be drawn? trials is required.");
            return;
        }

        if (Root["trials"] is { } trials)
            Add(trials, "A grid has as many trials as there are combinations; leave trials out.");
        foreach (var range in fields.Where(static field => field is not SweepField.Values))
            Add(Root.Object("fields")![range.Path]!, "A grid needs values, not a range.");
        if (SweepTrials.Combinations(fields) is > SweepTrials.Most and var count)
            Add(Root["fields"]!, $"There are {count} combinations; at most {SweepTrials.Most} are allowed.");
    }

    private void HalvingFitsMethod(SweepMethod method, ExperimentSpec spec)
    {
        if (method != SweepMethod.Asha)
        {
            if (Root["halving"] is { } extra)
                Add(extra, $"Only method asha has rungs; with {SpecChoice.Text(method)} leave halving out.");
            return;
        }

        if (Root["halving"] is not { } at)
        {
            file.Errors.Add(file.Errors.NextPlace(), "halving", SpecErrorCode.Missing, "Method asha needs halving: its rungs.");
            return;
        }

        var halving = (SpecObject)at.Value;
        var stage = SpecChoice.Read<SweepStage>(halving.Text("stage")!);
        if (stage == SweepStage.Pretraining && (spec.Pretraining is null || spec.Rows.Any(static row => !row.Pretrain)))
            Add(halving["stage"]!, "The spec does not pre-train, so no rung can be counted in steps of pre-training.");
        if (stage == SweepStage.Pretraining && spec.Rows.Any(static row => row.PretrainingSteps is not null) && spec.Rows.Count == 1)
            Add(halving["stage"]!, "The spec's row has pretrainingSteps of its own, which would hide those of the rungs; leave them out.");
        if (halving.Whole("first")!.Value * Math.Pow(halving.Whole("eta") ?? 3, halving.Whole("rungs")!.Value - 1) > 1_000_000_000)
            Add(halving["rungs"]!, "The highest rung would have more than 1000000000 steps.");
    }

    private void FieldsAreTheTrials(IReadOnlyList<SweepField> fields)
    {
        var stage = Root.Object("halving")?.Text("stage");
        foreach (var field in fields)
        {
            if (OfTheSweep.Contains(field.Path))
                Add(Root.Object("fields")![field.Path]!, $"'{field.Path}' is the sweep's to give.");
            else if (stage is not null && field.Path == $"{stage}.steps")
                Add(Root.Object("fields")![field.Path]!, $"'{field.Path}' is the rungs' to give.");
        }

        if (fields.Count == 0)
            Add(Root["fields"]!, "Nothing is varied; at least one field is needed.");
    }

    private void ObjectiveIsJudged(ExperimentSpec spec)
    {
        var task = Root.Object("objective")!["task"]!;
        if (spec.Finetuning is null)
            Add(task, "The spec fine-tunes for nothing, so no trial would have a score.");
        else if (!spec.Finetuning.Tasks.Contains((string)task.Value))
            Add(task, $"'{task.Value}' is no task of the spec's finetuning; it has {string.Join(", ", spec.Finetuning.Tasks)}.");
    }

    private void Add(SpecValue at, string sentence) => file.Errors.Add(at, SpecErrorCode.NotAllowed, sentence);
}
