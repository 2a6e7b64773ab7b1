using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Logging;

namespace T5Platform.Web.Dashboard.Live;

/// <summary>
/// Something that shows what is true now: it loads, and loads again every two seconds while somebody looks. When a later
/// loading fails, what is known stays on the page and <see cref="Trouble"/> says so.
/// </summary>
public abstract partial class LiveComponent : ComponentBase, IAsyncDisposable
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(2);
    private readonly CancellationTokenSource _gone = new();
    private Task _refreshing = Task.CompletedTask;

    /// <summary>The clock.</summary>
    [Inject] protected TimeProvider Time { get; set; } = null!;

    [Inject] private ILoggerFactory Loggers { get; set; } = null!;

    /// <summary>Whether a loading has succeeded.</summary>
    protected bool Loaded { get; private set; }

    /// <summary>Why the last loading failed, in a sentence; null: it did not.</summary>
    protected string? Trouble { get; private set; }

    /// <summary>When the last loading that succeeded began; null: none has.</summary>
    protected DateTimeOffset? KnownAt { get; private set; }

    /// <summary>When the last loading began: the now of everything on the page.</summary>
    protected DateTimeOffset Now { get; private set; }

    /// <summary>Whether it stands in something live that renders it anew every two seconds: then it needs no timer of its own.</summary>
    protected virtual bool StandsInSomethingLive => false;

    /// <summary>Reads what is to be shown.</summary>
    protected abstract Task Load();

    /// <inheritdoc/>
    protected override Task OnParametersSetAsync() => Refresh();

    /// <inheritdoc/>
    protected override void OnAfterRender(bool firstRender)
    {
        // Runs only where the page is live: prerendering has no after.
        if (firstRender && !StandsInSomethingLive)
            _refreshing = RefreshUntilGone();
    }

    /// <summary>Loads now, besides the regular times.</summary>
    protected async Task Refresh()
    {
        Now = Time.GetUtcNow();
        try
        {
            await Load();
            (Loaded, Trouble, KnownAt) = (true, null, Now);
        }
        catch (Exception exception) when (!_gone.IsCancellationRequested)
        {
            LogFailed(Loggers.CreateLogger<LiveComponent>(), GetType().Name, exception);
            Trouble = StoreTrouble.Sentence(exception);
        }
    }

    private async Task RefreshUntilGone()
    {
        using var timer = new PeriodicTimer(Every, Time);
        try
        {
            while (await timer.WaitForNextTickAsync(_gone.Token))
                await InvokeAsync(async () =>
                {
                    await Refresh();
                    StateHasChanged();
                });
        }
        catch (OperationCanceledException)
        {
            // The page is gone.
        }
        catch (ObjectDisposedException)
        {
            // The circuit is gone.
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _gone.CancelAsync();
        await _refreshing;
        _gone.Dispose();
        GC.SuppressFinalize(this);
    }
}
