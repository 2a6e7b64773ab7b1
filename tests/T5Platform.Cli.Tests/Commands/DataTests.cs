using System.IO.Compression;

namespace T5Platform.Cli.Tests.Commands;

[Trait("speed", "integration")]
public sealed class DataTests : IDisposable
{
    private const string Train = "sentence1\tsentence2\tlabel\n1\t1\tentailment\n";

    private readonly string _data = Directory.CreateTempSubdirectory("t5cli-").FullName;
    private readonly string _from = Directory.CreateTempSubdirectory("t5cli-").FullName;

    public void Dispose()
    {
        Directory.Delete(_data, recursive: true);
        Directory.Delete(_from, recursive: true);
    }

    private Task<Said> Run(params string[] args)
    {
        var t5 = new T5();
        t5.Variables["T5_DATA"] = _data;
        return t5.Run(args);
    }

    private void Write(string relative, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(_from, relative))!);
        File.WriteAllText(Path.Combine(_from, relative), text);
    }

    [Fact]
    public async Task List_TellsHomeLicenceSizeAndWhatIsHere()
    {
        Directory.CreateDirectory(Path.Combine(_data, "dpr"));
        foreach (var file in new[] { "train", "test" })
            await File.WriteAllTextAsync(Path.Combine(_data, $"dpr/{file}.c.txt"), "");
        var said = (await Run("data", "list")).IsDone();
        Assert.Matches(@"(?m)^squad +squad +33\.5 MiB +SHA-256 +CC BY-SA 4\.0 +https://rajpurkar", said.Out);
        Assert.Matches("(?m)^dpr +superglue +here ", said.Out);
        Assert.Contains(_data, said.Error, StringComparison.Ordinal);
        Assert.Contains("cola", (await Run("data", "list", "--quiet")).IsDone().Lines);
        var json = (await Run("data", "list", "--json")).IsDone().Json();
        var cola = json.EnumerateArray().Single(static set => set.GetProperty("name").GetString() == "cola");
        Assert.Equal((376_971, false), (cola.GetProperty("bytes").GetInt64(), cola.GetProperty("present").GetBoolean()));
        Assert.StartsWith("https://", cola.GetProperty("downloads")[0].GetProperty("url").GetString(), StringComparison.Ordinal);
        Assert.Contains("No data directory", (await new T5().Run("data", "list")).IsDone().Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_PutsAReadSetIntoPlace_AndVerifyReadsIt()
    {
        Write("RTE/train.tsv", Train);
        var said = (await Run("data", "import", "rte", _from)).IsDone();
        Assert.Matches("(?m)^rte +rte +train +other count +1 +2,490", said.Out);
        Assert.Equal(Train, await File.ReadAllTextAsync(Path.Combine(_data, "glue/RTE/train.tsv")));
        Assert.Matches("(?m)^rte +rte +train +other count", (await Run("data", "verify")).IsDone().Out);
        (await Run("data", "verify", "rte")).IsRefused(1, "2 splits cannot be read.");
        Assert.Equal("missing", (await Run("data", "verify", "rte", "--json")).Json()[1].GetProperty("state").GetString());
    }

    [Fact]
    public async Task Import_OfAMalformedFile_IsRefusedWithItsLine()
    {
        Write("train.tsv", "sentence1\tsentence2\tlabel\n1\t1\tperhaps\n");
        (await Run("data", "import", "rte", _from)).IsRefused(1, "line 2");
        Assert.False(Directory.Exists(Path.Combine(_data, "glue")));
        Assert.Contains("No set is in", (await Run("data", "verify")).IsDone().Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verify_TellsRowsThatWereLeftOut()
    {
        Write("QQP/train.tsv", "id\tqid1\tqid2\tquestion1\tquestion2\tis_duplicate\n1\t1\t2\tA\tB\t1\n2\tbroken\n");
        (await Run("data", "import", "qqp", _from)).IsDone();
        Assert.Contains("1 row left out, ", (await Run("data", "verify")).IsDone().Error, StringComparison.Ordinal);
        Assert.Contains("line 3: expected 6 tab-separated fields, found 2", (await Run("data", "verify", "--json")).Json()[0].GetProperty("dropped")[0].GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fetch_FromAMirror_ChecksThePublishedHash()
    {
        var zip = new MemoryStream();
        using (var archive = new ZipArchive(zip, ZipArchiveMode.Create, leaveOpen: true))
        {
            await using var entry = archive.CreateEntry("RTE/train.tsv").Open();
            await entry.WriteAsync(System.Text.Encoding.UTF8.GetBytes(Train));
        }

        var builder = Microsoft.AspNetCore.Builder.WebApplication.CreateSlimBuilder();
        await using var mirror = builder.Build();
        mirror.Urls.Add("http://127.0.0.1:0");
        Microsoft.AspNetCore.Builder.EndpointRouteBuilderExtensions.MapGet(mirror, "/dl.fbaipublicfiles.com/glue/data/RTE.zip", () => Microsoft.AspNetCore.Http.Results.Bytes(zip.ToArray()));
        await mirror.StartAsync();
        // Progress stands before the refusal.
        var said = await Run("data", "fetch", "rte", "--mirror", mirror.Urls.First());
        Assert.Equal(1, said.Code);
        Assert.Contains("6bf86de103ecd335f3441bd43574d23fef87ecc695977a63b82d5efb206556ee is published", said.Error, StringComparison.Ordinal);
        Assert.Contains("RTE.zip: ", said.Error, StringComparison.Ordinal);
        (await Run("data", "fetch", "c4")).IsRefused(1, "T5Platform.Host c4");
    }

    [Theory]
    [InlineData(1, "Did you mean 'cola'?", "fetch", "colla")]
    [InlineData(2, "--mirror is 'nowhere'", "fetch", "cola", "--mirror", "nowhere")]
    [InlineData(1, "There is no set", "verify", "nothing")]
    [InlineData(2, "What about the data?")]
    public async Task Misuse_IsToldInOneSentence(int code, string sentence, params string[] words) => (await Run(["data", .. words])).IsRefused(code, sentence);

    [Fact]
    public async Task AnyCommand_WithoutADirectory_SaysHowToNameOne() =>
        (await new T5().Run("data", "verify")).IsRefused(2, "give --data DIR or set T5_DATA");
}
