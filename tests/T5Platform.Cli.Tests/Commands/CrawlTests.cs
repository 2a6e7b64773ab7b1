namespace T5Platform.Cli.Tests.Commands;

[Trait("speed", "unit")]
public sealed class CrawlTests
{
    [Fact]
    public async Task Stages_HaveTheirOwnOptions()
    {
        var folder = Directory.CreateTempSubdirectory("t5-c4").FullName;
        File.WriteAllText(Path.Combine(folder, "a.wet"), "");
        var said = await new T5().Run("c4", "urls", "--shard", "0/1", "--input", folder, "--work", Path.Combine(folder, "work"), "--language", "any");
        Assert.True(said.Code == 0, said.Out + said.Error);
        Assert.Contains("No language is judged.", said.Error, StringComparison.Ordinal);
        Assert.Equal(0, (await new T5().Run("c4", "help")).Code);
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Stage_Unknown_IsWrongUse()
    {
        var said = await new T5().Run("c4", "wash", "--shard", "0/1");
        Assert.Equal(2, said.Code);
        Assert.Contains("wash", said.Error, StringComparison.Ordinal);
    }
}
