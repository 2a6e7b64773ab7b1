using System.Text.Json;
using T5Platform.Blobs;
using T5Platform.Contracts.Checkpoints;
using T5Platform.Contracts.Facts;
using T5Platform.Contracts.Ids;
using T5Platform.Contracts.Mesh;
using T5Platform.Contracts.Shards;
using T5Platform.Contracts.Specs;
using T5Platform.Training.Checkpoints;
using T5Platform.Training.Collectives;
using T5Platform.Training.Evaluation;
using T5Platform.Training.Facts;
using T5Platform.Training.Loop;
using T5Platform.Training.Tests.Collectives;
using static TorchSharp.torch;

namespace T5Platform.Training.Tests.Loop;

/// <summary>Real trainings, seconds long, on a corpus of their own in a temporary folder; several ranks are threads that meet over loopback.</summary>
internal sealed class SmallRun : IFactSink, IDisposable
{
    /// <summary>The collection of all tests that train: dropout draws from torch's one generator, which a second training would move on.</summary>
    public const string OneAtATime = "trainings";

    private static readonly string[] Words = ["red", "fish", "swims", "under", "a", "boat", "while", "birds", "sing", "their", "song", "and", "rain", "falls"];

    private readonly string _root = Directory.CreateTempSubdirectory("t5-training-").FullName;
    private readonly List<ShardFact> _facts = [];

    public SmallRun()
    {
        set_num_threads(1);
        var random = new Random(1);
        var documents = Enumerable.Range(0, 200).Select(_ => string.Join(' ', Enumerable.Range(0, 40).Select(_ => Words[random.Next(Words.Length)])));
        File.WriteAllText(Path.Combine(_root, "corpus.txt"), string.Join("\n\n", documents));
        Directory.CreateDirectory(Path.Combine(_root, "tasks"));
        File.WriteAllText(Path.Combine(_root, "tasks", "lengths.yaml"), "name: lengths\ntrain: lengths.csv\nvalidation: lengths.csv\ntest: lengths.csv\ninputs: \"lengths {word}\"\ntargets: \"{length}\"\nmetrics: [accuracy]\n");
        File.WriteAllText(Path.Combine(_root, "lengths.csv"), "word,length\n" + string.Concat(Words.Select(static word => $"{word},{word.Length}\n")));
    }

    /// <summary>A network of one block and its run of so many steps.</summary>
    public static RunSpec Spec(int steps = 40) => new()
    {
        Model = new() { ModelWidth = 32, FeedForwardWidth = 64, Heads = 2, HeadWidth = 16, EncoderLayers = 2, DecoderLayers = 2 },
        Vocabulary = "bytes",
        Data = new PretrainingData { Corpus = "file:corpus.txt", Objective = "span_corruption" },
        Steps = steps,
        LogicalShards = 2,
        RowsPerLogicalShard = 4,
        InputLength = 64,
        TargetLength = 32,
        Optimizer = new() { Schedule = LearningRateSchedule.Constant, LearningRate = 0.03f },
        CheckpointEvery = steps,
        Seed = 5,
        Parallelism = new(1, 1),
    };

    /// <summary>The loss of every step of the training just done.</summary>
    public float[] Losses => [.. _facts.OfType<StepCompleted>().Select(fact => fact.Loss)];

    public IReadOnlyList<float> Rates => [.. _facts.OfType<StepCompleted>().Select(fact => fact.LearningRate)];

    public IReadOnlyList<CheckpointManifest> Checkpoints => [.. _facts.OfType<CheckpointWritten>().Select(fact => fact.Manifest)];

    /// <summary>Trains to the end; gives the last checkpoint.</summary>
    public CheckpointManifest Train(RunSpec spec, CheckpointManifest? resumeFrom = null, CheckpointManifest? initialFrom = null)
    {
        _facts.Clear();
        var work = new TrainingWork { Spec = spec, ResumeFrom = Reference(resumeFrom), InitialFrom = Reference(initialFrom) };
        var (run, size) = (new RunId(Guid.CreateVersion7(TimeProvider.System.GetUtcNow())), spec.Parallelism.WorldSize);
        if (size == 1) Assert.Equal(WorkOutcome.Completed, new TrainingSession(run, new(1), work, 0, 1, Place()).Run(() => new LocalCollective()));
        else
        {
            using var gang = Gang.JoinAsync(size, TestContext.Current.CancellationToken).GetAwaiter().GetResult();
            Assert.All(gang.Each(rank => new TrainingSession(run, new(1), work, rank.Rank, size, Place()).Run(() => rank)).GetAwaiter().GetResult(), static outcome => Assert.Equal(WorkOutcome.Completed, outcome));
        }

        return Checkpoints[^1];
    }

    /// <summary>Begins a training of one rank that cannot be.</summary>
    public void Refused(RunSpec spec) => new TrainingSession(new(Guid.CreateVersion7(TimeProvider.System.GetUtcNow())), new(1), new() { Spec = spec }, 0, 1, Place()).Run(() => new LocalCollective());

    /// <summary>Judges checkpoints together, the first with the others; gives the scores and the predictions.</summary>
    public (EvaluationScored Scored, string[] Predictions) Judge(EvaluationSpec spec, params CheckpointManifest[] checkpoints)
    {
        _facts.Clear();
        var work = new EvaluationWork { Spec = spec, Checkpoint = Reference(checkpoints[0])!, Members = [.. checkpoints.Skip(1).Select(static each => Reference(each)!)] };
        Assert.Equal(WorkOutcome.Completed, new EvaluationSession(new(Guid.CreateVersion7(TimeProvider.System.GetUtcNow())), new(1), work, Place()).Run());
        var scored = _facts.OfType<EvaluationScored>().Single();
        return (scored, [.. File.ReadLines(Path.Combine(Blobs, scored.PredictionsPath)).Select(static line => JsonDocument.Parse(line).RootElement.GetProperty("prediction").GetString()!)]);
    }

    private WorkPlace Place() => new()
    {
        Blobs = new DirectoryBlobStore(Blobs),
        CacheRoot = Path.Combine(_root, "cache"),
        DataRoot = _root,
        Facts = this,
        Stop = new(),
        Time = TimeProvider.System,
    };

    /// <summary>The weights of a checkpoint, each as its bytes.</summary>
    public Dictionary<string, byte[]> Weights(CheckpointManifest manifest)
    {
        using var scope = NewDisposeScope();
        var reading = new CheckpointStore(new DirectoryBlobStore(Path.Combine(_root, "blobs")), TimeProvider.System).OpenAsync(Reference(manifest)!).GetAwaiter().GetResult();
        return Assert.IsType<CheckpointReading.Sound>(reading).Checkpoint.ReadWeightsAsync().GetAwaiter().GetResult()
            .ToDictionary(saved => saved.Key, saved => saved.Value.bytes.ToArray());
    }

    /// <summary>The folder of blobs.</summary>
    public string Blobs => Path.Combine(_root, "blobs");

    public void Emit(ShardFact fact)
    {
        lock (_facts) _facts.Add(fact);
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);

    private static CheckpointReference? Reference(CheckpointManifest? manifest) =>
        manifest is null ? null : new() { Id = manifest.Id, Step = manifest.Step, ManifestPath = manifest.Path };
}
