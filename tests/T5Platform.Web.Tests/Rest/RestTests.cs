using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using T5Platform.Web.Tests.Demo;

namespace T5Platform.Web.Tests.Rest;

[Trait("speed", "integration")]
public sealed class RestTests
{
    [Fact]
    public async Task Experiments_OnAnEmptyStore_AreAnEmptyList()
    {
        await using var web = await WebUnderTest.Start();
        Assert.Equal(0, (await web.Client.GetFromJsonAsync<JsonElement>("/api/v1/experiments")).GetArrayLength());
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/_framework/blazor.web.js")]
    [InlineData("/_content/MudBlazor/MudBlazor.min.css")]
    [InlineData("/_content/T5Platform.Web/t5.css")]
    [InlineData("/openapi/v1.json")]
    public async Task Page_OfTheBareHost_IsServed(string path)
    {
        await using var web = await WebUnderTest.Start();
        Assert.Equal(HttpStatusCode.OK, (await web.Client.GetAsync(path)).StatusCode);
    }
}
