using T5Platform.Benchmarks.Tokenising;
using T5Platform.Data.Caching;
using T5Platform.Data.Corpora;
using T5Platform.Data.Tasks;
using T5Platform.Data.Vocabularies;
using T5Platform.Data.Vocabularies.SentencePiece;

namespace T5Platform.Benchmarks.Caching;

/// <summary>A corpus into its cache of tokens, hashes and all, beside <c>spm_encode</c> on the same lines; and how a cache of a gigabyte opens.</summary>
/// <remarks>CPU time, of all threads together, so the ratio is of what a core does.</remarks>
internal sealed class CacheBenchmark : IBenchmark
{
    private const int Rounds = 5, Openings = 50;
    private const long Gigabyte = 1 << 30;
    private const double MostSeconds = 0.1;

    public IEnumerable<Figure> Measure(TextWriter log)
    {
        using var folder = new WorkFolder();
        return [Filling(folder, log), .. Opening(folder.File("large.t5cache"), log)];
    }

    private static Figure Filling(WorkFolder folder, TextWriter log)
    {
        var text = BenchmarkText.Write(folder.File("text.txt"));
        var model = BenchmarkText.Model(folder, text);
        File.WriteAllText(folder.File("empty.txt"), string.Empty);
        using var vocabulary = SentencePieceVocabulary.Load(model, new SentencePieceOptions { ExtraIds = 0 });
        var (ratios, megabytes) = (new List<double>(), new FileInfo(text).Length / 1e6);
        for (var round = -1; round < Rounds; round++)
        {
            var theirs = SpmEncode.CpuSeconds(model, text) - SpmEncode.CpuSeconds(model, folder.File("empty.txt"));
            var fresh = folder.File($"cache{round}");
            var ours = CpuTime.Seconds(() => TokenStream.Open(new Lines(text), Split.Train, vocabulary, fresh, TimeProvider.System));
            if (round < 0) continue;
            ratios.Add(ours / theirs);
            log.WriteLine($"  {megabytes:F1} MB into a cache: ours {megabytes / ours:F1} MB per CPU second, spm_encode {megabytes / theirs:F1}, ratio of times {ours / theirs:F3}");
        }

        return new("cache", CpuTime.Median(ratios));
    }

    private static IEnumerable<Figure> Opening(string path, TextWriter log)
    {
        Open(path);
        var before = GC.GetTotalAllocatedBytes(precise: true);
        var seconds = CpuTime.Seconds(() =>
        {
            for (var i = 0; i < Openings; i++) Open(path);
        }) / Openings;
        var allocated = (GC.GetTotalAllocatedBytes(precise: true) - before) / Openings;
        log.WriteLine($"  a cache of {Gigabyte >> 20} MiB opens in {1000 * seconds:F1} ms of CPU time and allocates {allocated >> 10} KiB");
        yield return new("cache-open", seconds / MostSeconds);
        yield return new("cache-open-bytes", (double)allocated / Gigabyte);
    }

    private static void Open(string path)
    {
        var file = CacheFile.OpenOrBuild(path, Write, TimeProvider.System);
        if (file.Length != Gigabyte || file.Read<long>(Gigabyte / 2) == 0) throw new InvalidOperationException("The cache holds other than was written.");
    }

    private static void Write(Stream stream)
    {
        var block = Enumerable.Range(1, 1 << 20).Select(static i => (byte)(i * 31 | 1)).ToArray();
        for (long written = 0; written < Gigabyte; written += block.Length) stream.Write(block);
    }

    /// <summary>A document a line.</summary>
    private sealed class Lines(string path) : ICorpus
    {
        public string Name => "lines";

        public string Fingerprint => path;

        public IEnumerable<string> Documents(Split split) => File.ReadLines(path);
    }
}
