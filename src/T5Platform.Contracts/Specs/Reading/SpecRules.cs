using System.Numerics;

namespace T5Platform.Contracts.Specs.Reading;

/// <summary>What must hold between fields that are each good by themselves. A rule is silent about fields that are not.</summary>
internal sealed class SpecRules(SpecErrors errors)
{
    private const string EncoderLayers = "encoderLayers";

    /// <summary>As many checkpoints as the study's longest fine-tunings have, and some.</summary>
    private const int MostJudged = 100;

    public void Check(SpecObject spec)
    {
        if (spec.Object("model") is { } model)
        {
            ModelIsComplete(model);
            EncoderFitsArchitecture(model);
        }

        if (spec.Object("finetuning")?["method"]?.Value is { } method)
            MethodIsComplete(spec.Object("finetuning")!["method"]!, method);
        if (spec.Object("finetuning") is { } finetuning)
        {
            FewEnoughAreJudged(finetuning);
            new TargetRules(errors).Check(finetuning, spec.Whole("logicalShards"));
        }

        foreach (var plan in new[] { "pretraining", "finetuning" })
        {
            if (spec.Object(plan) is { } given)
            {
                PlanFitsLogicalShards(given, spec.Whole("logicalShards"));
                ModelCanBeCut(given, spec);
                new MixtureRules(errors).Check(given);
            }
        }

        if (IsLeftOut(spec, "pretraining") && IsLeftOut(spec, "finetuning"))
            errors.Add(errors.NextPlace(), "finetuning", SpecErrorCode.Missing, "There is nothing to do: give pretraining, finetuning or both.");
        if (spec["deadline"] is { Value: string text } deadline && SpecTime.Read(text) is null)
            errors.Add(deadline.Place, deadline.Path, SpecErrorCode.NotAllowed, $"There is no moment '{text}'.");
        RowsAreDistinct(spec);
        AtMostOneBaseline(spec);
        foreach (var row in Rows(spec))
        {
            new RowRules(errors, spec).Check(row);
            ExtraSeedsAreNew(spec, row);
        }
    }

    private void ModelIsComplete(SpecObject model)
    {
        if (model.IsGiven("preset"))
            return;
        var sizes = ModelFields.Model.Fields.Where(field => field.Type == SpecFieldType.Integer && (field.Name != EncoderLayers || !IsDecoderAlone(model)));
        foreach (var size in sizes.Where(field => !model.IsGiven(field.Name)))
            errors.Add(model.Place, SpecText.Path(model.Path, size.Name), SpecErrorCode.Missing, $"Without a preset, '{size.Name}' is required.");
    }

    private void EncoderFitsArchitecture(SpecObject model)
    {
        if (IsDecoderAlone(model) && model[EncoderLayers] is { } layers)
            errors.Add(layers.Place, layers.Path, SpecErrorCode.NotAllowed, $"A {model.Text("architecture")} is a decoder alone; leave '{EncoderLayers}' out.");
    }

    private void MethodIsComplete(SpecValue at, object method)
    {
        var kind = method as string ?? (method as SpecObject)?.Text("kind");
        var width = (method as SpecObject)?["adapterWidth"];
        var adapters = kind == SpecChoice.Text(FinetuningMethodKind.Adapters);
        if (adapters && (method as SpecObject)?.IsGiven("adapterWidth") is not true)
            errors.Add(at.Place, SpecText.Path(at.Path, "adapterWidth"), SpecErrorCode.Missing, "Adapters need a width: give an object with kind and adapterWidth.");
        if (kind is not null && !adapters && width is not null)
            errors.Add(width.Place, width.Path, SpecErrorCode.NotAllowed, $"'adapterWidth' has no effect, since the method is {kind}; leave it out.");
    }

    /// <summary>Each judged checkpoint is an evaluation of its own.</summary>
    private void FewEnoughAreJudged(SpecObject plan)
    {
        if (plan["everyCheckpoint"] is { Value: true } every && plan.Whole("steps") is { } steps && plan.Whole("checkpointEvery") is { } between && TooManyToJudge(steps, between) is { } sentence)
            errors.Add(every.Place, every.Path, SpecErrorCode.NotAllowed, $"A fine-tuning {sentence}");
    }

    /// <summary>The rest of a sentence about a training with more checkpoints than can be judged; null when there are few enough.</summary>
    internal static string? TooManyToJudge(long steps, long between) => (steps + between - 1) / between is > MostJudged and var count
        ? $"would have {count} checkpoints to judge; at most {MostJudged} are allowed: checkpointEvery must be {(steps + MostJudged - 1) / MostJudged} or more for {steps} steps."
        : null;

    private void PlanFitsLogicalShards(SpecObject plan, long? logicalShards)
    {
        if (plan["batchRows"] is { Value: long rows } batch && rows % logicalShards is not (0 or null))
            errors.Add(batch.Place, batch.Path, SpecErrorCode.NotAllowed,
                $"{rows} rows cannot be cut into {logicalShards} logical shards (logicalShards); a multiple of {logicalShards} is allowed.");
        if (SpecBuilder.ParallelismOf(plan) is not { } parallelism)
            return;
        var place = plan["parallelism"]!;
        if (logicalShards % parallelism.Data is not (0 or null))
            errors.Add(place.Place, place.Path, SpecErrorCode.NotAllowed,
                $"Data parallelism {parallelism.Data} does not divide the {logicalShards} logical shards (logicalShards).");
        ElasticFits(plan, parallelism.Data, logicalShards);
        if (plan["slices"] is { Value: long slices } several && parallelism.Data % slices != 0)
            errors.Add(several.Place, several.Path, SpecErrorCode.NotAllowed,
                $"Data parallelism {parallelism.Data} cannot be cut into {slices} equal slices; a divisor of {parallelism.Data} is allowed.");
    }

    private void ModelCanBeCut(SpecObject plan, SpecObject spec)
    {
        if (SpecBuilder.ParallelismOf(plan) is not { Model: var parts and > 1 })
            return;
        var place = plan["parallelism"]!;
        if (!BitOperations.IsPow2(parts))
            errors.Add(place.Place, place.Path, SpecErrorCode.NotAllowed, $"Model parallelism {parts} is no power of two; 1, 2, 4, 8 and so on are allowed.");
        else if (SizeOf(spec, "heads", static preset => preset.Heads) is { } heads && heads % parts != 0)
            errors.Add(place.Place, place.Path, SpecErrorCode.NotAllowed, $"Model parallelism {parts} does not divide the {heads} heads (model.heads).");
        else if (SizeOf(spec, "feedForwardWidth", static preset => preset.FeedForwardWidth) is { } width && width % parts != 0)
            errors.Add(place.Place, place.Path, SpecErrorCode.NotAllowed, $"Model parallelism {parts} does not divide the feed-forward width {width} (model.feedForwardWidth).");
    }

    /// <summary>A size of the network; null when it is bad or not given.</summary>
    private static long? SizeOf(SpecObject spec, string field, Func<ModelSpec, int> ofPreset)
    {
        var model = spec.Object("model");
        if (model?.Whole(field) is { } size)
            return size;
        return (spec.Text("model") ?? model?.Text("preset")) is { } name && ModelPreset.All.TryGetValue(name, out var preset) ? ofPreset(preset) : null;
    }

    private void ElasticFits(SpecObject plan, int data, long? logicalShards)
    {
        if (plan.Object("elastic") is not { } bounds)
            return;
        var (least, most) = (bounds["minimum"], bounds["maximum"]);
        foreach (var bound in new[] { least, most }.OfType<SpecValue>())
            if (bound.Value is long value && logicalShards % value is not (0 or null))
                errors.Add(bound.Place, bound.Path, SpecErrorCode.NotAllowed, $"Data parallelism {value} does not divide the {logicalShards} logical shards (logicalShards).");
        if (least?.Value is long from && from > data)
            errors.Add(least.Place, least.Path, SpecErrorCode.NotAllowed, $"minimum is {from}, but the run asks for data parallelism {data}; 1 to {data} is allowed.");
        if (most?.Value is long to && to < data)
            errors.Add(most.Place, most.Path, SpecErrorCode.NotAllowed, $"maximum is {to}, but the run asks for data parallelism {data}; {data} or more is allowed.");
    }

    private void RowsAreDistinct(SpecObject spec)
    {
        var first = new Dictionary<string, SpecValue>(StringComparer.Ordinal);
        foreach (var name in Rows(spec).Select(row => row["name"]).OfType<SpecValue>())
        {
            if (!first.TryAdd((string)name.Value, name))
                errors.Add(name.Place, name.Path, SpecErrorCode.Duplicate, $"'{name.Value}' is already the name of another row ({first[(string)name.Value].Path}).");
        }
    }

    private void AtMostOneBaseline(SpecObject spec)
    {
        var baselines = Rows(spec).Where(row => row.Flag("baseline") == true).Select(row => row["baseline"]!).ToList();
        foreach (var second in baselines.Skip(1))
            errors.Add(second.Place, second.Path, SpecErrorCode.NotAllowed, $"At most one row is the baseline; {baselines[0].Path} is true already.");
    }

    private void ExtraSeedsAreNew(SpecObject spec, SpecObject row)
    {
        var seeds = spec.List("seeds").Select(seed => seed.Value).ToHashSet();
        foreach (var seed in row.List("extraSeeds").Where(seed => seeds.Contains(seed.Value)))
            errors.Add(seed.Place, seed.Path, SpecErrorCode.Duplicate, $"{seed.Value} is already one of the experiment's seeds.");
        if (row.List("extraSeeds") is { Count: > 0 } extra && extra.Count + seeds.Count is > ExperimentSpec.MostSeeds and var all)
            errors.Add(row["extraSeeds"]!.Place, row["extraSeeds"]!.Path, SpecErrorCode.OutOfRange, $"The row would have {all} seeds; {ExperimentSpec.MostSeeds} are allowed.");
    }

    private static bool IsDecoderAlone(SpecObject model) =>
        model.Text("architecture") is { } architecture && SpecChoice.Read<ModelArchitecture>(architecture) is ModelArchitecture.LanguageModel or ModelArchitecture.PrefixLanguageModel;

    private static IEnumerable<SpecObject> Rows(SpecObject spec) => spec.List("rows").Select(row => row.Value).OfType<SpecObject>();

    // Given but bad is not left out: its own errors are enough.
    private static bool IsLeftOut(SpecObject spec, string name) => !spec.IsGiven(name);
}
