using System.Runtime.InteropServices;
using T5Platform.Data.Caching;
using T5Platform.Data.Corpora;
using T5Platform.Data.Tasks;
using T5Platform.Data.Tests.Fixtures;
using T5Platform.Data.Vocabularies;

namespace T5Platform.Data.Tests.Caching;

/// <summary>Corpora tokenised in parts: 203 documents, 10 a part.</summary>
[Trait("speed", "unit")]
public sealed class CachePartsTests : IDisposable
{
    private const int Documents = 203, PerPart = 10;
    private static readonly PartSize Size = new(PerPart, 1 << 20);
    private static readonly string[] Texts = [.. Enumerable.Range(0, Documents).Select(i => i % 7 == 3 ? "" : $"document {i * i} – ä")];
    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    private string Folder(string name) => Path.Combine(_directory.Path, name);

    private string Target(string name) => Directory.GetFiles(Folder(name), "*.t5cache").Single();

    private string Parts(string name) => Directory.GetDirectories(Folder(name), "*.parts").Single();

    private TokenStream Open(string name, CountingVocabulary vocabulary, CacheFilling? filling = null) => TokenStream.Open(
        new Corpus(), Split.Train, vocabulary, Folder(name), TimeProvider.System, filling ?? new CacheFilling { Size = Size, Workers = 2 });

    /// <summary>As it was before there were parts: one thread writes document after document.</summary>
    private byte[] InOneGo()
    {
        var path = Path.Combine(_directory.Path, "whole.t5cache");
        var vocabulary = new ByteVocabulary();
        CacheFile.OpenOrBuild(
            path,
            stream =>
            {
                foreach (var ids in Texts.Select(vocabulary.Encode).Where(ids => ids.Length > 0))
                    stream.Write(MemoryMarshal.AsBytes<ushort>([.. ids.Select(id => (ushort)id), 1]));
            },
            TimeProvider.System);
        return File.ReadAllBytes(path);
    }

    private void IsWholeAndAlone(string name)
    {
        Assert.Equal(InOneGo(), File.ReadAllBytes(Target(name)));
        Assert.Equal([Target(name), Target(name) + ".lock"], Directory.GetFileSystemEntries(Folder(name)).Order(StringComparer.Ordinal));
    }

    /// <summary>Whoever asks for a text after so many finds the fill cancelled.</summary>
    private void Break(string name, int after)
    {
        using var cancellation = new CancellationTokenSource();
        var vocabulary = new CountingVocabulary(number =>
        {
            if (number <= after) return;
            cancellation.Cancel();
            cancellation.Token.ThrowIfCancellationRequested();
        });
        Assert.ThrowsAny<OperationCanceledException>(() => Open(name, vocabulary, new() { Size = Size, Workers = 2, Cancellation = cancellation.Token }));
        Assert.Empty(Directory.GetFiles(Folder(name), "*.t5cache"));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(4)]
    public void Fill_AnyNumberOfWorkers_GivesTheBytesOfOne(int workers)
    {
        var vocabulary = new CountingVocabulary();
        Open("a", vocabulary, new() { Size = Size, Workers = workers });
        Assert.Equal(Documents, vocabulary.Encoded);
        IsWholeAndAlone("a");
    }

    [Fact]
    public void Fill_AnyCut_GivesTheSameBytes()
    {
        Open("usual", new(), new());
        Open("characters", new(), new() { Size = new(1000, 50) });
        IsWholeAndAlone("usual");
        IsWholeAndAlone("characters");
    }

    [Fact]
    public void Fill_BrokenOff_GoesOnWithTheWholeParts()
    {
        Break("a", after: 100);
        var whole = Directory.GetFiles(Parts("a"), "*.part");
        Assert.InRange(whole.Length, 9, 10);
        var again = new CountingVocabulary();
        Open("a", again);
        Assert.Equal(Documents - (whole.Length * PerPart), again.Encoded);
        IsWholeAndAlone("a");
    }

    [Fact]
    public void Fill_LeftoversOfAKillAndDamagedParts_AreMadeAgainAndNoOthers()
    {
        Break("a", after: 100);
        var whole = Directory.GetFiles(Parts("a"), "*.part").Order(StringComparer.Ordinal).ToArray();
        var bytes = File.ReadAllBytes(whole[2]);
        bytes[40] ^= 1;
        File.WriteAllBytes(whole[2], bytes);
        File.WriteAllBytes(whole[4], File.ReadAllBytes(whole[4])[..50]);
        File.Copy(whole[0], whole[6], overwrite: true);
        File.WriteAllText(whole[^1] + ".abc.tmp", "half a pa");
        File.WriteAllText(Parts("a")[..^".parts".Length] + ".tmp", "half a file");
        var again = new CountingVocabulary();
        Open("a", again);
        Assert.Equal(Documents - ((whole.Length - 3) * PerPart), again.Encoded);
        IsWholeAndAlone("a");
    }

    [Fact]
    public void Fill_DiedAfterTheLastPart_TokenisesNothing()
    {
        using var cancellation = new CancellationTokenSource();
        var vocabulary = new CountingVocabulary(number =>
        {
            if (number == Documents) cancellation.Cancel();
        });
        Assert.ThrowsAny<OperationCanceledException>(() => Open("a", vocabulary, new() { Size = Size, Workers = 2, Cancellation = cancellation.Token }));
        var again = new CountingVocabulary();
        Open("a", again);
        Assert.Equal(0, again.Encoded);
        IsWholeAndAlone("a");
    }

    [Fact]
    public void Fill_CutElsewhere_UsesNoneOfTheOldParts()
    {
        Break("a", after: 100);
        var again = new CountingVocabulary();
        Open("a", again, new() { Size = new(PerPart + 1, 1 << 20) });
        Assert.Equal(Documents, again.Encoded);
        IsWholeAndAlone("a");
    }

    [Fact]
    public void Fill_EncodingFails_SaysWhy()
    {
        var vocabulary = new CountingVocabulary(number =>
        {
            if (number == 30) throw new InvalidOperationException("no id for that");
        });
        Assert.Equal("no id for that", Assert.Throws<InvalidOperationException>(() => Open("a", vocabulary)).Message);
    }

    [Fact]
    public async Task Fill_ManyAtOnce_DoTheWorkOnce()
    {
        var vocabulary = new CountingVocabulary();
        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => Open("a", vocabulary))));
        Assert.Equal(Documents, vocabulary.Encoded);
        Open("a", vocabulary);
        Assert.Equal(Documents, vocabulary.Encoded);
        IsWholeAndAlone("a");
    }

    [Fact]
    public void Open_PartsLeftBesideAWholeFile_AreRemovedUnlessSomebodyFills()
    {
        var vocabulary = new CountingVocabulary();
        Open("a", vocabulary);
        Directory.CreateDirectory(Target("a") + ".parts");
        using (FileLock.TryAcquire(CacheFile.Lock(Target("a"))))
        {
            Open("a", vocabulary);
            Assert.True(Directory.Exists(Target("a") + ".parts"));
        }

        Open("a", vocabulary);
        Assert.Equal(Documents, vocabulary.Encoded);
        IsWholeAndAlone("a");
    }

    private sealed class Corpus : ICorpus
    {
        public string Name => "texts";

        public string Fingerprint => "203";

        public IEnumerable<string> Documents(Split split) => Texts;
    }
}
