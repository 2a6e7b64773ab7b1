namespace T5Platform.Web.Tests.Browser;

/// <summary>Tests that share the browser; one after the other, since each waits for pages to become live.</summary>
[CollectionDefinition("browser")]
public sealed class BrowserTests : ICollectionFixture<Chromium>, ICollectionFixture<RichWeb>;
