using System.Runtime.CompilerServices;

namespace T5Platform.Grains.WakingUp;

/// <summary>How every grain begins.</summary>
internal static class FirstTurn
{
    /// <summary>
    /// Awaited first of all in a grain's activation. Orleans begins the loop of a grain's messages while it holds the activation's lock, and lets go of it where the loop first waits. An
    /// activation that never waits (there is nothing to read, or what it reads has arrived already, as on a busy machine) would serve its first requests under
    /// that lock; and two grains that call each other at such a moment would wait for each other for ever, and soon the whole silo for them.
    /// </summary>
    public static YieldAwaitable OfItsOwn() => Task.Yield();
}
