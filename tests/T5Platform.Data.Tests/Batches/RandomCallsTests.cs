using System.Diagnostics;
using T5Platform.Data.Batches;
using T5Platform.Data.Mixtures;
using T5Platform.Data.Randomness;
using T5Platform.Data.Tests.Fixtures;

namespace T5Platform.Data.Tests.Batches;

/// <summary>A million batches from anywhere: nothing grows by them, neither the managed heap nor what the system gave, nor the number of open files.</summary>
[Trait("speed", "integration")]
[Collection(Alone)]
public sealed class RandomCallsTests(ITestOutputHelper output) : IDisposable
{
    /// <summary>What the whole process holds can be told apart from others' only while no other test runs.</summary>
    public const string Alone = "alone in the process";

    private const int Calls = 1_000_000, Warm = 50_000;
    private const long Mebibyte = 1 << 20;

    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public void Batches_AMillionOfThem_LeakNothing()
    {
        _directory.File("corpus.txt", string.Join("\n\n", Enumerable.Range(0, 2_000).Select(static i => $"Document {i} says something that no other says.")));
        _directory.File("glue/RTE/train.tsv", "sentence1\tsentence2\tlabel\n" + string.Concat(Enumerable.Range(0, 50).Select(static i => $"{i}\t{i}\tentailment\n")));
        var factory = new BatchSourceFactory(new DataCatalogue(new DataLocations { CacheDirectory = _directory.Path, DataDirectory = _directory.Path }, TimeProvider.System));
        IBatchSource[] sources =
        [
            factory.Create(new PretrainingBatchOptions { Vocabulary = "byte", Corpus = "file:corpus.txt", Objective = "span_corruption", InputLength = 32, TargetLength = 16, RowsPerLogicalShard = 1, LogicalShards = 4, Seed = 1 }),
            factory.Create(new FinetuningBatchOptions { Vocabulary = "byte", Task = "rte", InputLength = 32, TargetLength = 16, RowsPerLogicalShard = 1, LogicalShards = 4, Seed = 1 }),
            factory.Create(new MixtureBatchOptions
            {
                Vocabulary = "byte", Rates = new Dictionary<string, double> { ["rte"] = 1 }, Unsupervised = new() { Corpus = "file:corpus.txt", Objective = "span_corruption", Rate = 2 },
                InputLength = 32, TargetLength = 16, RowsPerLogicalShard = 1, LogicalShards = 4, Seed = 1,
            }),
        ];
        var random = new RandomStream(7, RandomPurpose.Noise, 0, 0, 0);
        Ask(sources, random, Warm);
        var before = Held();
        Ask(sources, random, Calls);
        var after = Held();
        output.WriteLine($"{Calls} calls: managed {before.Managed / 1024} to {after.Managed / 1024} KiB, resident {before.Resident / Mebibyte} to {after.Resident / Mebibyte} MiB, {before.Files} to {after.Files} open files");
        Assert.InRange(after.Managed - before.Managed, long.MinValue, Mebibyte);
        Assert.InRange(after.Resident - before.Resident, long.MinValue, 64 * Mebibyte);
        Assert.InRange(after.Files - before.Files, int.MinValue, 8);
    }

    private static void Ask(IBatchSource[] sources, RandomStream random, int calls)
    {
        for (var i = 0; i < calls; i++) sources[i % sources.Length].GetBatch((long)(random.NextDouble() * 1e9), random.NextInt(4));
    }

    private static (long Managed, long Resident, int Files) Held()
    {
        GC.Collect(2, GCCollectionMode.Forced, blocking: true, compacting: true);
        using var process = Process.GetCurrentProcess();
        return (GC.GetTotalMemory(forceFullCollection: true), process.WorkingSet64, Directory.Exists("/proc/self/fd") ? Directory.GetFileSystemEntries("/proc/self/fd").Length : 0);
    }
}
