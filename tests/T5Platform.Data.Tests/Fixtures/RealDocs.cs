using T5Platform.Data.Corpora.DotnetDocs;

namespace T5Platform.Data.Tests.Fixtures;

/// <summary>The documentation of the SDK that runs the tests, extracted once.</summary>
public sealed class RealDocs : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public RealDocs() => Catalogue = new DataCatalogue(new DataLocations { CacheDirectory = _directory.Path }, TimeProvider.System);

    public DataCatalogue Catalogue { get; }

    internal DocsStore Store => Catalogue.Docs.Value;

    public void Dispose() => _directory.Dispose();
}
