using T5Platform.Web.Dashboard.Live;

namespace T5Platform.Web.Tests.Dashboard.Live;

[Trait("speed", "unit")]
public sealed class StoreTroubleTests
{
    [Fact]
    public void Sentence_OfADriverThatGaveUp_IsAboutTheDatabase() =>
        Assert.StartsWith("The database does not answer.", StoreTrouble.Sentence(new InvalidOperationException("transient", new TimeoutException())), StringComparison.Ordinal);

    [Fact]
    public void Sentence_OfAFault_DoesNotBlameTheDatabase() =>
        Assert.StartsWith("This could not be read", StoreTrouble.Sentence(new InvalidOperationException("a bug")), StringComparison.Ordinal);
}
