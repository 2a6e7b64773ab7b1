using T5Platform.Data.Corpora.DotnetDocs;
using T5Platform.Data.Tests.Fixtures;

namespace T5Platform.Data.Tests.Corpora.DotnetDocs;

[Trait("speed", "unit")]
public sealed class ReferencePacksTests : IDisposable
{
    private readonly TemporaryDirectory _root = new();

    public void Dispose() => _root.Dispose();

    [Fact]
    public void Find_SeveralVersions_TakesTheNewestOfEachPack()
    {
        _root.File("packs/A.Ref/10.0.2/ref/net10.0/A.xml", "<doc/>");
        _root.File("packs/A.Ref/10.0.12/ref/net10.0/A.xml", "<doc/>");
        _root.File("packs/A.Ref/10.0.12-rc.1/ref/net10.0/A.xml", "<doc/>");
        _root.File("packs/B.Ref/8.0.0/ref/net8.0/B.xml", "<doc></doc>");
        _root.File("packs/B.Host/8.0.0/B.xml", "<doc/>");
        _root.File("packs/A.Ref/10.0.12/ref/net10.0/A.dll", "");
        Assert.Equal(
            ["A.Ref/10.0.12/ref/net10.0/A.xml 6", "B.Ref/8.0.0/ref/net8.0/B.xml 11"],
            ReferencePacks.Find(_root.Path).Descriptions);
    }

    [Fact]
    public void Find_NoPacks_SaysWhereItLooked()
    {
        var error = Assert.Throws<DataNotFoundException>(() => ReferencePacks.Find(_root.Path));
        Assert.Contains(_root.Path, error.Message, StringComparison.Ordinal);
        Assert.Contains("packs/*.Ref/**/*.xml", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Find_NoRootGiven_FindsTheSdkThatRunsTheTests() => Assert.NotEmpty(ReferencePacks.Find(null).Files);
}
