using System.Runtime.ExceptionServices;
using Microsoft.Extensions.Time.Testing;

namespace T5Platform.Cli.Tests.Platforms;

/// <summary>Time in which every wait is an occasion: the next step of the script happens, then the wait is over.</summary>
internal sealed class ScriptedTime(params Func<Task>[] script) : FakeTimeProvider(SampleStudy.Noon.AddMinutes(2)), IDisposable
{
    private readonly CancellationTokenSource _end = new();
    private readonly Queue<Func<Task>> _script = new(script);
    private ExceptionDispatchInfo? _broken;

    /// <summary>Cancelled when somebody waits and nothing more will happen.</summary>
    public CancellationToken End => _end.Token;

    public static ScriptedTime Of(params Action[] script) => new([.. script.Select<Action, Func<Task>>(step => () =>
    {
        step();
        return Task.CompletedTask;
    })]);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = base.CreateTimer(callback, state, dueTime, period);
        _ = Task.Run(() => Next(dueTime));
        return timer;
    }

    /// <summary>A step that failed must not look like a test that waits.</summary>
    public void Dispose()
    {
        _end.Dispose();
        _broken?.Throw();
    }

    private async Task Next(TimeSpan dueTime)
    {
        try
        {
            if (_script.TryDequeue(out var step))
                await step();
            else
                await _end.CancelAsync();
        }
        catch (Exception exception)
        {
            _broken = ExceptionDispatchInfo.Capture(exception);
            await _end.CancelAsync();
        }
        Advance(dueTime);
    }
}
