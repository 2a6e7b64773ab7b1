using T5Platform.Web.Tests.Demo;
using T5Platform.Web.Tests.Demo.Sample;

namespace T5Platform.Web.Tests.Browser;

/// <summary>A web with much to show, shared by tests that only look at it.</summary>
public sealed class RichWeb : IAsyncLifetime
{
    internal WebUnderTest Web { get; private set; } = null!;

    internal RichStudy Ids { get; private set; } = null!;

    public async ValueTask InitializeAsync() => (Web, Ids) = await Start();

    public ValueTask DisposeAsync() => Web.DisposeAsync();

    /// <summary>One of one's own, for tests that change something.</summary>
    internal static async Task<(WebUnderTest Web, RichStudy Ids)> Start()
    {
        RichStudy ids = null!;
        var web = await WebUnderTest.Start((study, controlPlane) => ids = RichStudy.Fill(study, controlPlane, TimeProvider.System.GetUtcNow()), known: RichStudy.Known);
        return (web, ids);
    }
}
