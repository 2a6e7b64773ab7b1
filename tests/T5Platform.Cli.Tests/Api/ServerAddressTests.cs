using T5Platform.Cli.Api;

namespace T5Platform.Cli.Tests.Api;

[Trait("speed", "unit")]
public sealed class ServerAddressTests
{
    [Theory]
    [InlineData("http://127.0.0.1:5080", "http://127.0.0.1:5080/")]
    [InlineData("mesh.example:80", "http://mesh.example/")]
    [InlineData("https://mesh.example/t5", "https://mesh.example/t5/")]
    [InlineData("[::1]:5080", "http://[::1]:5080/")]
    public void Address_IsRead(string text, string address)
    {
        Assert.True(ServerAddress.TryRead(text, out var server));
        Assert.Equal(address, server.AbsoluteUri);
    }

    [Theory]
    [InlineData("")]
    [InlineData("ftp://mesh.example")]
    [InlineData("http://mesh.example/?a=b")]
    [InlineData("two words")]
    public void Address_ThatIsNone_IsRefused(string text) => Assert.False(ServerAddress.TryRead(text, out _));
}
