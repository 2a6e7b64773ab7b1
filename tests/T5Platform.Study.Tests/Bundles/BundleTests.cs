using System.IO.Compression;
using System.Text;
using CsCheck;
using T5Platform.Study.Bundles;

namespace T5Platform.Study.Tests.Bundles;

[Trait("speed", "unit")]
public class BundleTests
{
    private static BundledExperiment Experiment(string first = "aa", string second = "bb", double score = 12.5) => new()
    {
        Name = "mine", Id = "0", State = "completed", Spec = "specs/0.json",
        Runs =
        [
            new() { Name = "one", State = "completed", Steps = 10, Slice = "default/pod-0 1x2@(0,0)", Checkpoints = [new(5, false, "a5", 3), new(10, true, first, 3)] },
            new() { Name = "two", State = "completed", Steps = 10, Checkpoints = second.Length == 0 ? [] : [new(10, true, second, 3)] },
        ],
        Evaluations = [new("judged", "task", new Dictionary<string, double> { ["accuracy"] = score, ["f1"] = 1.0 / 3 })],
    };

    private static StudyBundle Bundle => new()
    {
        Format = 1, MadeAt = new(2026, 1, 2, 3, 4, 6, TimeSpan.Zero), ServerVersion = "1", Environment = new Dictionary<string, string> { ["server"] = "1" }, Experiments = [Experiment()],
    };

    private static byte[] Written()
    {
        var stream = new MemoryStream();
        BundleArchive.Write(stream, Bundle, new Dictionary<string, byte[]> { ["specs/0.json"] = "{}"u8.ToArray(), ["results/t.tex"] = "x"u8.ToArray() });
        return stream.ToArray();
    }

    [Fact]
    public void Archive_WrittenAndRead_IsTheSame_AndWrittenAgain_TheSameBytes()
    {
        var reading = BundleArchive.Read(new MemoryStream(Written()));
        Assert.Null(reading.Trouble);
        Assert.Equal(["results/t.tex", "specs/0.json"], reading.Bundle!.Files);
        Assert.Equal("{}", Encoding.UTF8.GetString(reading.Files["specs/0.json"]));
        Assert.True(BundleComparison.Of(Experiment(), reading.Bundle.Experiments[0]).IsSame);
        Assert.Equal(Written(), Written());
    }

    [Fact]
    public void Comparison_TellsEqualDifferentAndMissing()
    {
        var comparison = BundleComparison.Of(Experiment(), Experiment(first: "cc", second: "", score: 12.500000000000002));
        Assert.Empty(comparison.EqualRuns);
        Assert.Contains(comparison.Differences, static each => each.StartsWith("one: the final weights are SHA-256 cc", StringComparison.Ordinal));
        Assert.Contains(comparison.Differences, static each => each.Contains("accuracy 12.500000000000002", StringComparison.Ordinal));
        Assert.Equal(["two: there are no final weights here yet."], comparison.Missing);
        Assert.Equal(3, BundleComparison.Of(Experiment(), null).Missing.Count);
        Assert.False(BundleComparison.Of(Experiment(), null).IsSame);
    }

    [Fact]
    public void Archive_ThatIsNone_SaysWhatIsWrong()
    {
        Assert.Contains("no ZIP archive", BundleArchive.Read(new MemoryStream("hello"u8.ToArray())).Trouble, StringComparison.Ordinal);
        Assert.Contains("without 'bundle.json'", BundleArchive.Read(new MemoryStream(Zip(("a", "b")))).Trouble, StringComparison.Ordinal);
        Assert.Contains("cannot be read", BundleArchive.Read(new MemoryStream(Zip(("bundle.json", "{}")))).Trouble, StringComparison.Ordinal);
        Assert.Contains("format is 2", BundleArchive.Read(new MemoryStream(Zip(("bundle.json", """{"format":2,"madeAt":"2026-01-01T00:00:00Z","serverVersion":"","environment":{},"experiments":[]}""")))).Trouble, StringComparison.Ordinal);
        var without = new MemoryStream();
        BundleArchive.Write(without, Bundle, new Dictionary<string, byte[]>());
        without.Position = 0;
        Assert.Contains("the spec of 'mine', is not in the archive", BundleArchive.Read(without).Trouble, StringComparison.Ordinal);
    }

    [Fact]
    public void Archive_WithAnyByteChanged_IsReadOrRefused() => Gen.Select(Gen.Int[0, 10_000], Gen.Byte).Sample((place, value) =>
    {
        var bytes = Written();
        bytes[place % bytes.Length] = value;
        var reading = BundleArchive.Read(new MemoryStream(bytes));
        Assert.True(reading.Bundle is not null ^ reading.Trouble is not null);
    }, iter: 3_000);

    private static byte[] Zip(params (string Name, string Text)[] files)
    {
        var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, text) in files)
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(text));
            }

        return stream.ToArray();
    }
}
