namespace T5Platform.Blobs.Tests;

[Trait("speed", "unit")]
public sealed class BlobPathTests
{
    [Theory]
    [InlineData("a")]
    [InlineData("runs/0f/g1-step20/model.safetensors")]
    [InlineData("A_b-c.d+e=f/0")]
    public void Parse_PathUnderARoot_KeepsIt(string text) => Assert.Equal(text, BlobPath.Parse(text).Value);

    [Theory]
    [InlineData("")]
    [InlineData("/etc/passwd")]
    [InlineData("a/../b")]
    [InlineData("..")]
    [InlineData("./a")]
    [InlineData("a//b")]
    [InlineData("a/")]
    [InlineData("a\\b")]
    [InlineData("a b")]
    [InlineData("a\0b")]
    [InlineData("é")]
    [InlineData(".hidden")]
    public void Parse_AnythingElse_IsRefused(string text)
    {
        var refusal = Assert.Throws<FormatException>(() => BlobPath.Parse(text));
        Assert.Contains("is not a blob path", refusal.Message, StringComparison.Ordinal);
        Assert.Null(BlobPath.TryParse(text));
    }

    [Fact]
    public void Parse_TooLong_IsRefused() =>
        Assert.Throws<FormatException>(() => BlobPath.Parse(new string('a', BlobPath.MaxLength + 1)));

    [Fact]
    public void Sibling_OfAManifest_IsBesideIt()
    {
        Assert.Equal("a/b/c", BlobPath.Parse("a/b/manifest.json").Sibling("c").Value);
        Assert.Equal("c", BlobPath.Parse("manifest.json").Sibling("c").Value);
        Assert.Throws<FormatException>(() => BlobPath.Parse("a/b").Sibling("../../c"));
    }
}
