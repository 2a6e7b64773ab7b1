using System.Text;
using System.Text.Json;
using T5Platform.Contracts.Specs.Reading;

namespace T5Platform.Cli.Tests.Commands;

[Trait("speed", "integration")]
public sealed class AboutTests
{
    private static readonly Uri Nobody = new("http://127.0.0.1:1");

    [Fact]
    public async Task Examples_AreListed_AndEachIsASoundSpec()
    {
        await using var platform = await PlatformUnderTest.Start();
        var names = (await T5.Run(platform, "examples")).IsDone().Lines;
        Assert.Contains("demo-quick", names);
        foreach (var name in names)
            Assert.Empty(ExperimentSpecReader.Read(Encoding.UTF8.GetBytes((await T5.Run(platform, "examples", name)).IsDone().Out)).Errors);
        Assert.Equal(names.Count, (await T5.Run(platform, "examples", "--json")).IsDone().Json().GetArrayLength());
    }

    [Fact]
    public async Task Example_Unknown_IsCode1WithNearNames()
    {
        await using var platform = await PlatformUnderTest.Start();
        (await T5.Run(platform, "examples", "quick")).IsRefused(1, "There is no example 'quick'. Did you mean 'demo-quick'? There is demo-quick, demo-hour.");
    }

    [Fact]
    public async Task Schema_IsTheServers_OrWithoutOneItsOwn()
    {
        await using var platform = await PlatformUnderTest.Start();
        var served = (await T5.Run(platform, "schema")).IsDone();
        Assert.Equal("T5Platform experiment", served.Json().GetProperty("title").GetString());
        Assert.Empty(served.Error);
        var own = (await new T5(Nobody).Run("schema")).IsDone();
        Assert.Equal(served.Out, own.Out);
        Assert.Contains("The server does not answer", own.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Version_TellsClientAndServer()
    {
        await using var platform = await PlatformUnderTest.Start();
        var said = (await T5.Run(platform, "version")).IsDone();
        Assert.Matches(@"^  t5      0\.1\.0", said.Lines[0]);
        Assert.Matches(@"^  server  0\.1\.0\S*, API v1, at http://127\.0\.0\.1:\d+$", said.Lines[1]);
        Assert.Equal("v1", (await T5.Run(platform, "version", "--json")).IsDone().Json().GetProperty("server").GetProperty("api").GetString());
    }

    [Fact]
    public async Task Version_WithoutServer_TellsItsOwnAndCode4()
    {
        var said = (await new T5(Nobody).Run("version")).IsRefused(4, "127.0.0.1:1");
        Assert.Matches(@"^  t5  0\.1\.0", Assert.Single(said.Lines));
        using var json = JsonDocument.Parse((await new T5(Nobody).Run("version", "--json")).Out);
        Assert.False(json.RootElement.TryGetProperty("server", out _));
    }
}
