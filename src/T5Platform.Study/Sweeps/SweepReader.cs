using T5Platform.Contracts.Specs;
using T5Platform.Contracts.Specs.Reading;
using T5Platform.Study.Files;

namespace T5Platform.Study.Sweeps;

/// <summary>Reads a sweep's file, strictly: what is not understood is refused, and every error is reported at once, those of every trial's spec among them.</summary>
public static class SweepReader
{
    private const int StandardEta = 3;
    private const int StandardParallel = 4;

    /// <summary>Never throws, whatever the text.</summary>
    /// <param name="text">YAML, of which JSON is a part.</param>
    /// <param name="known">What a cluster knows by name.</param>
    public static SweepReading Read(StudyText text, KnownNames? known = null)
    {
        var file = StudyFile.Read(text, SweepFields.File);
        var fields = new SweepFieldReader(file).Read();
        var spec = new SweepBase(file).Read();
        if (!file.Errors.Any)
            new SweepRules(file).Check(fields, spec!);
        var sweep = file.Errors.Any ? null : Sweep(file.Root, fields, spec!);
        if (sweep is not null)
            SweepTrialCheck.Check(file, sweep, known);
        return new() { Sweep = file.Errors.Any ? null : sweep, Errors = [.. file.Told()] };
    }

    private static SweepDefinition Sweep(SpecObject root, IReadOnlyList<SweepField> fields, ExperimentSpec spec)
    {
        var (method, objective) = (SpecChoice.Read<SweepMethod>(root.Text("method")!), root.Object("objective")!);
        return new()
        {
            Name = root.Text("sweep")!,
            Description = root.Text("description") ?? "",
            Method = method,
            Spec = spec,
            Fields = fields,
            Trials = method == SweepMethod.Grid ? SweepTrials.Combinations(fields) : (int)root.Whole("trials")!.Value,
            Seed = root.Whole("seed") ?? 0,
            Parallel = (int)(root.Whole("parallel") ?? StandardParallel),
            Objective = new(objective.Text("task")!, objective.Text("metric"), objective.Text("goal") is { } goal ? SpecChoice.Read<SweepGoal>(goal) : SweepGoal.Max),
            Halving = root.Object("halving") is { } rungs
                ? new(SpecChoice.Read<SweepStage>(rungs.Text("stage")!), rungs.Whole("first")!.Value, (int)(rungs.Whole("eta") ?? StandardEta), (int)rungs.Whole("rungs")!.Value)
                : null,
        };
    }
}
