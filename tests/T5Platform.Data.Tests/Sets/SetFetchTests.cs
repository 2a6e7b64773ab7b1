using System.Formats.Tar;
using System.IO.Compression;
using System.Text;
using T5Platform.Data.Sets;
using T5Platform.Data.Sets.Fetching;
using T5Platform.Data.Tasks;
using T5Platform.Data.Tests.Fixtures;

namespace T5Platform.Data.Tests.Sets;

[Trait("speed", "integration")]
public sealed class SetFetchTests : IDisposable
{
    private const string Rte = "sentence1\tsentence2\tlabel\n1\t1\tentailment\n2\t2\tnot_entailment\n";

    private readonly TemporaryDirectory _data = new(), _from = new();
    private readonly HttpClient _http = new() { Timeout = Timeout.InfiniteTimeSpan };

    public void Dispose()
    {
        _http.Dispose();
        _data.Dispose();
        _from.Dispose();
    }

    private DataFolder Folder => new(_data.Path);

    private static DataSet Set(long examples, params SetDownload[] downloads) => new()
    {
        Name = "rte", Group = "glue", Home = "here", Licence = "none", Downloads = downloads, Files = ["glue/RTE/train.tsv"], Splits = [new("rte", Split.Train, examples)],
    };

    private static SetDownload Archive(string name, string member = "RTE/train.tsv", string? sha256 = null) => new($"http://official/data/{name}", null, sha256, new SetPart(member, "glue/RTE/train.tsv"));

    private static byte[] Zip(params (string Name, string Text)[] entries)
    {
        var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in entries)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return bytes.ToArray();
    }

    private static byte[] Packed(string text)
    {
        var bytes = new MemoryStream();
        using (var gzip = new GZipStream(bytes, CompressionMode.Compress)) gzip.Write(Encoding.UTF8.GetBytes(text));
        return bytes.ToArray();
    }

    private static byte[] Tar(params (string Name, byte[] Bytes)[] entries)
    {
        var bytes = new MemoryStream();
        using (var gzip = new GZipStream(bytes, CompressionMode.Compress, leaveOpen: true))
        using (var tar = new TarWriter(gzip))
        {
            foreach (var (name, content) in entries) tar.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, name) { DataStream = new MemoryStream(content) });
        }

        return bytes.ToArray();
    }

    private Task<SetOutcome> Fetch(AServer server, DataSet set) => new SetFetch(Folder, _http, new Steadily()).Run(set, server.Address, CancellationToken.None);

    [Fact]
    public async Task Set_FetchedFromAMirror_IsUnpackedReadAndPlaced_AndNotFetchedAgain()
    {
        await using var server = new AServer { BreaksOffAfter = 100 };
        server.Files["/official/data/RTE.zip"] = Zip(("__MACOSX/RTE/RTE/train.tsv", "shadow"), ("RTE/train.tsv", Rte));
        var set = Set(2, Archive("RTE.zip"));
        var placed = Assert.IsType<SetOutcome.Placed>(await Fetch(server, set));
        Assert.Equal((SplitState.Complete, 2), (placed.Splits.Single().State, placed.Splits.Single().Examples));
        Assert.Equal(Rte, await File.ReadAllTextAsync(Path.Combine(_data.Path, "glue/RTE/train.tsv")));
        Assert.Empty(Directory.EnumerateFiles(Path.Combine(_data.Path, ".incoming"), "*", SearchOption.AllDirectories));
        server.Requests.Clear();
        Assert.IsType<SetOutcome.Found>(await Fetch(server, set));
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task Set_ThatItsReadersRefuse_IsNotPlaced()
    {
        await using var server = new AServer();
        server.Files["/official/data/RTE.zip"] = Zip(("RTE/train.tsv", "sentence1\tsentence2\tlabel\n1\t1\tmaybe\n"));
        var refused = Assert.IsType<SetOutcome.Refused>(await Fetch(server, Set(2, Archive("RTE.zip"))));
        Assert.Contains("line 2", refused.Splits.Single().Reason, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(_data.Path, "glue/RTE/train.tsv")));
        Assert.IsType<SetOutcome.Refused>(await Fetch(server, Set(2, Archive("RTE.zip", "RTE/other.tsv"))));
        Assert.Contains("404", Assert.IsType<SetOutcome.Refused>(await Fetch(server, Set(2, Archive("none.zip")))).Reason, StringComparison.Ordinal);
        Assert.Contains("cannot be fetched", Assert.IsType<SetOutcome.Refused>(await Fetch(server, DataSets.Find("c4")[0])).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Set_OfSeveralArchives_IsJoinedInTheirOrder_PackedTextAndSegmentsToo()
    {
        await using var server = new AServer();
        server.Files["/official/a.tgz"] = Tar(("training/a.de", "ein\n"u8.ToArray()), ("training/a.en", "one"u8.ToArray()));
        server.Files["/official/b.tgz"] = Tar(("b.de.gz", Packed("zwei\n")), ("other", [1]), ("b.en.gz", Packed("two\n")));
        server.Files["/official/c.tgz"] = Tar(("dev/c-src.de.sgm", "<seg id=\"1\"> drei &amp; </seg>\n"u8.ToArray()), ("dev/c-ref.en.sgm", "<seg id=\"1\">three</seg>\n"u8.ToArray()));
        SetDownload Both(string name, string german, string english) => new($"http://official/{name}", null, null, new SetPart(german, "multi30k/train.de"), new SetPart(english, "multi30k/train.en"));
        var set = new DataSet
        {
            Name = "x", Group = "x", Home = "x", Licence = "x", Files = ["multi30k/train.de", "multi30k/train.en"], Splits = [new("multi30k_deen", Split.Train, 4)],
            Downloads = [Both("a.tgz", "training/a.de", "training/a.en"), Both("b.tgz", "b.de.gz", "b.en.gz"), Both("c.tgz", "dev/c-src.de.sgm", "dev/c-ref.en.sgm")],
        };
        var placed = Assert.IsType<SetOutcome.Placed>(await Fetch(server, set));
        Assert.Equal((SplitState.OtherCount, 3, "3 examples; the complete set has 4"), (placed.Splits[0].State, placed.Splits[0].Examples, placed.Splits[0].Reason));
        Assert.Equal("ein\nzwei\ndrei &\n", await File.ReadAllTextAsync(Path.Combine(_data.Path, "multi30k/train.de")));
        Assert.Equal("one\ntwo\nthree\n", await File.ReadAllTextAsync(Path.Combine(_data.Path, "multi30k/train.en")));
    }

    [Theory]
    [InlineData("glue/RTE/train.tsv")]
    [InlineData("RTE/train.tsv")]
    [InlineData("train.tsv")]
    public void Import_OfFiles_TakesThemWithOrWithoutFolders(string where)
    {
        _from.File(where, Rte);
        Assert.Equal(SplitState.Complete, Assert.IsType<SetOutcome.Placed>(new SetImport(Folder).Run(Set(2), _from.Path)).Splits.Single().State);
        Assert.Empty(Folder.Missing(Set(2)));
        Assert.True(File.Exists(Path.Combine(_from.Path, where)));
    }

    [Fact]
    public void Import_OfTheOfficialArchive_ChecksItsHash()
    {
        File.WriteAllBytes(Path.Combine(_from.Path, "RTE.zip"), Zip(("RTE/train.tsv", Rte)));
        Assert.IsType<SetOutcome.Placed>(new SetImport(Folder).Run(Set(2, Archive("RTE.zip")), _from.Path));
        var refused = Assert.IsType<SetOutcome.Refused>(new SetImport(Folder).Run(Set(2, Archive("RTE.zip", sha256: new string('1', 64))), _from.Path));
        Assert.Contains("SHA-256", refused.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Import_OfNothing_SaysWhatWasLookedFor()
    {
        Assert.Contains("glue/RTE/train.tsv", Assert.IsType<SetOutcome.Refused>(new SetImport(Folder).Run(Set(2, Archive("RTE.zip")), _from.Path)).Reason, StringComparison.Ordinal);
        Assert.IsType<SetOutcome.Refused>(new SetImport(Folder).Run(Set(2), Path.Combine(_from.Path, "none")));
    }

    [Fact]
    public async Task Mrpc_IsCutByTheListOfIds()
    {
        const string header = "Quality\t#1 ID\t#2 ID\t#1 String\t#2 String\n";
        await using var server = new AServer();
        var mrpc = DataSets.Find("mrpc")[0];
        foreach (var (name, text) in new[] { ("msr_paraphrase_train.txt", header + "1\t10\t11\ta\tb\n0\t12\t13\tc\td\n"), ("msr_paraphrase_test.txt", header + "1\t1\t2\te\tf\n"), ("mrpc_dev_ids.tsv", "12\t13\n") })
            server.Files[mrpc.Downloads.Single(one => one.FileName == name).At(server.Address).AbsolutePath] = Encoding.UTF8.GetBytes(text);
        var placed = Assert.IsType<SetOutcome.Placed>(await Fetch(server, mrpc with { Downloads = [.. mrpc.Downloads.Select(static one => one with { Sha256 = null, Bytes = null })] }));
        Assert.Equal([1, 1, 1], placed.Splits.Select(static split => split.Examples));
        Assert.Contains("c\td", await File.ReadAllTextAsync(Path.Combine(_data.Path, "glue/MRPC/dev.tsv")), StringComparison.Ordinal);
    }
}
