using System.Text.Json;
using System.Text.Json.Nodes;
using T5Platform.Blobs;
using T5Platform.Contracts.Ids;
using T5Platform.Contracts.Shards;
using T5Platform.Contracts.Specs;
using T5Platform.Shard.Processes;
using T5Platform.Training;
using T5Platform.Training.Collectives;
using T5Platform.Training.Evaluation;
using T5Platform.Training.Loop;

namespace T5Platform.Shard.Developer;

/// <summary>
/// Trains a run spec in this process, without a control plane, by the same sessions that an agent's shard runs; then evaluates
/// its last checkpoint on the tasks that are asked for.
/// </summary>
internal static class TrainVerb
{
    private const string Usage = """
        T5Platform.Shard train --spec <file.json> --out <dir> [options]
          --spec <file>           a run spec as JSON; "model" may be the name of a preset
          --out <dir>             blobs: checkpoints and predictions
          --cache <dir>           tokenised data (default <out>/cache)
          --data <dir>            users' data sets
          --threads <n>           default 1
          --initial-from <path>   manifest.json, under <out>, whose weights begin the run
          --resume-from <path>    manifest.json, under <out>, to go on from
          --evaluate <task[:n]>   afterwards, on the first n validation examples; may be repeated
          --quiet                 print every hundredth step only
        """;

    public static int Run(string[] arguments)
    {
        try
        {
            return Train(TrainOptions.Parse(arguments));
        }
        catch (FormatException misuse)
        {
            Console.Error.WriteLine($"{misuse.Message}\n{Usage}");
            return ShardExitCode.Unusable;
        }
        catch (UnusableSpecException unusable)
        {
            Console.Error.WriteLine(unusable.Message);
            return ShardExitCode.Unusable;
        }
    }

    private static int Train(TrainOptions options)
    {
        var stop = new StopSignal();
        Console.CancelKeyPress += (_, key) =>
        {
            key.Cancel = !stop.IsRequested; // the second time it means it
            stop.Request();
        };
        TorchThreads.Set(options.Threads);
        var facts = new FactPrinter(Console.Out, options.Quiet);
        var place = Place(options, facts, stop);
        var spec = ReadSpec(options.Spec);
        var work = new TrainingWork { Spec = spec, ResumeFrom = Reference(options, options.ResumeFrom), InitialFrom = Reference(options, options.InitialFrom) };
        var outcome = new TrainingSession(RunId.New(TimeProvider.System), new Generation(1), work, 0, 1, place).Run(() => new LocalCollective());
        foreach (var (task, examples) in options.Evaluate)
        {
            if (outcome != WorkOutcome.Completed) break;
            outcome = Evaluate(spec, task, examples, facts.LastCheckpoint!, place);
        }

        return (int)outcome;
    }

    private static WorkOutcome Evaluate(RunSpec spec, string task, int? examples, CheckpointReference checkpoint, WorkPlace place)
    {
        var evaluation = new EvaluationSpec
        {
            Model = spec.Model,
            Vocabulary = spec.Vocabulary,
            Task = task,
            Examples = examples,
            InputLength = spec.InputLength,
            TargetLength = spec.TargetLength,
        };
        var work = new EvaluationWork { Spec = evaluation, Checkpoint = checkpoint };
        return new EvaluationSession(EvaluationId.New(TimeProvider.System), new Generation(1), work, place).Run();
    }

    private static WorkPlace Place(TrainOptions options, FactPrinter facts, StopSignal stop) => new()
    {
        Blobs = new DirectoryBlobStore(options.Out),
        CacheRoot = options.Cache ?? Path.Combine(options.Out, "cache"),
        DataRoot = options.Data,
        Facts = facts,
        Stop = stop,
        Time = TimeProvider.System,
    };

    private static RunSpec ReadSpec(string file)
    {
        try
        {
            var json = JsonNode.Parse(File.ReadAllText(file))?.AsObject() ?? throw new FormatException($"'{file}' holds no spec.");
            if (json["model"] is JsonValue name) json["model"] = Preset(name.GetValue<string>());
            return json.Deserialize<RunSpec>(ShardJson.Options)!;
        }
        catch (JsonException malformed)
        {
            throw new FormatException($"'{file}' is not a run spec: {malformed.Message}", malformed);
        }
    }

    private static JsonNode? Preset(string name) => ModelPreset.All.TryGetValue(name, out var preset)
        ? JsonSerializer.SerializeToNode(preset, ShardJson.Options)
        : throw new FormatException($"model is '{name}'; presets are {string.Join(", ", ModelPreset.All.Keys)}.");

    /// <summary>A checkpoint by its manifest's path: without a control plane, the manifest itself says which it is.</summary>
    private static CheckpointReference? Reference(TrainOptions options, string? manifestPath)
    {
        if (manifestPath is null) return null;
        using var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(options.Out, manifestPath)));
        return new CheckpointReference
        {
            Id = json.RootElement.GetProperty("id").Deserialize<CheckpointId>(ShardJson.Options),
            ManifestPath = manifestPath,
            Step = json.RootElement.GetProperty("step").GetInt64(),
        };
    }
}
