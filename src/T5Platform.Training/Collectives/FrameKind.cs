namespace T5Platform.Training.Collectives;

/// <summary>What a frame on a connection between two ranks is.</summary>
internal enum FrameKind : byte
{
    /// <summary>A sign of life.</summary>
    Heartbeat = 1,

    /// <summary>A piece of a buffer, or the empty token of a barrier.</summary>
    Data = 2,

    /// <summary>The sender is done with the gang and will close.</summary>
    Goodbye = 3,
}
