namespace T5Platform.Data.Sets.Fetching;

/// <summary>What became of a download.</summary>
public abstract record DownloadOutcome
{
    private DownloadOutcome()
    {
    }

    /// <summary>The file is there, whole.</summary>
    public sealed record Arrived(long Bytes, string Sha256) : DownloadOutcome;

    /// <summary>It broke off; what came is kept, and the next try goes on behind it.</summary>
    public sealed record BrokeOff(long Bytes, string Reason) : DownloadOutcome;

    /// <summary>The server has other bytes than were published; nothing is kept.</summary>
    public sealed record Damaged(string Reason) : DownloadOutcome;
}
