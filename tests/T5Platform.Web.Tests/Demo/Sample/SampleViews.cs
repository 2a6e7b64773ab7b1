using T5Platform.Web.Views;

namespace T5Platform.Web.Tests.Demo.Sample;

/// <summary>The sample experiments as the pages see them.</summary>
public sealed class SampleViews : IAsyncLifetime
{
    internal InMemoryStudy Study { get; } = new();

    internal RichStudy Ids { get; private set; } = null!;

    internal ExperimentView Running { get; private set; } = null!;

    internal ExperimentView Completed { get; private set; } = null!;

    internal ExperimentView Failed { get; private set; } = null!;

    internal ExperimentView Large { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Ids = RichStudy.Fill(Study, new FakeControlPlane(), new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero));
        (Running, Completed, Failed, Large) = (await View(Ids.Running), await View(Ids.Completed), await View(Ids.Failed), await View(Ids.Large));
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private async Task<ExperimentView> View(ExperimentId id) => (await ExperimentView.Load(Study, id.ToString(), CancellationToken.None))!;
}
