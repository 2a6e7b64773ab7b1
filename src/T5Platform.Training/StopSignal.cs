namespace T5Platform.Training;

/// <summary>Asks work to stop at its next good moment. Once asked, it stays so.</summary>
public sealed class StopSignal
{
    private readonly CancellationTokenSource _source = new();

    /// <summary>Whether it was asked.</summary>
    public bool IsRequested => _source.IsCancellationRequested;

    /// <summary>Cancelled when asked: for waits that have nothing to finish.</summary>
    public CancellationToken Token => _source.Token;

    /// <summary>Asks.</summary>
    public void Request() => _source.Cancel();
}
