using T5Platform.Contracts.Facts;
using T5Platform.Training.Facts;

namespace T5Platform.Training.Inputs;

/// <summary>
/// Signs of life while data is prepared: to tokenise a large corpus takes hours, and whoever waits for a cache that another process fills
/// waits as long. A process that does not even ask whether it may go on uses no processor time, and gives none.
/// </summary>
internal static class Preparation
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(10);

    /// <summary>Less than asking for a lock takes in that time, and more than this timer does.</summary>
    private static readonly TimeSpan Least = TimeSpan.FromMilliseconds(5);

    /// <summary>Does the work, and says that it is being done.</summary>
    public static T While<T>(WorkPlace place, Func<T> work) => While(place.Facts, place.Time, static () => Environment.CpuUsage.TotalTime, work);

    /// <summary>The same with a clock and a count of processor time.</summary>
    internal static T While<T>(IFactSink facts, TimeProvider time, Func<TimeSpan> used, Func<T> work)
    {
        var before = used();
        using var timer = time.CreateTimer(
            _ =>
            {
                var now = used();
                if (now - before >= Least) facts.Emit(new ShardAlive("preparing the data"));
                before = now;
            },
            null, Every, Every);
        return work();
    }
}
