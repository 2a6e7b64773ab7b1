using T5Platform.Data.Vocabularies;
using T5Platform.Data.Vocabularies.SentencePiece;

namespace T5Platform.Benchmarks.Tokenising;

/// <summary>Our SentencePiece vocabulary beside <c>spm_encode</c>: the same lines of a file, ids written as text, on one thread each.</summary>
/// <remarks>CPU time, not the clock's: others work on the machine. Start-up is left out on both sides. Runs alternate; the median ratio counts.</remarks>
internal sealed class TokenizeBenchmark : IBenchmark
{
    private const int Rounds = 7;

    public IEnumerable<Figure> Measure(TextWriter log)
    {
        using var folder = new WorkFolder();
        var text = BenchmarkText.Write(folder.File("text.txt"));
        var model = BenchmarkText.Model(folder, text);
        File.WriteAllText(folder.File("empty.txt"), string.Empty);
        using var vocabulary = SentencePieceVocabulary.Load(model, new SentencePieceOptions { ExtraIds = 0 });
        for (var warm = 0; warm < 3; warm++) Ours(vocabulary, text);

        var ratios = new List<double>();
        var megabytes = new FileInfo(text).Length / 1e6;
        for (var round = 0; round < Rounds; round++)
        {
            var theirs = SpmEncode.CpuSeconds(model, text) - SpmEncode.CpuSeconds(model, folder.File("empty.txt"));
            var ours = Ours(vocabulary, text);
            ratios.Add(ours / theirs);
            log.WriteLine($"  {megabytes:F1} MB: ours {megabytes / ours:F1} MB per CPU second, spm_encode {megabytes / theirs:F1}, ratio of times {ours / theirs:F3}");
        }

        return [new("tokenize", CpuTime.Median(ratios))];
    }

    private static double Ours(SentencePieceVocabulary vocabulary, string path)
    {
        GC.Collect();
        return CpuTime.Seconds(() =>
        {
            using var writer = new StreamWriter(Stream.Null, bufferSize: 1 << 16);
            foreach (var line in File.ReadLines(path))
            {
                foreach (var id in vocabulary.Encode(line))
                {
                    writer.Write(id);
                    writer.Write(' ');
                }

                writer.Write('\n');
            }
        });
    }
}
