using System.Buffers;
using System.Buffers.Binary;
using System.Net.Sockets;
using System.Runtime.InteropServices;

namespace T5Platform.Training.Collectives;

/// <summary>One connection to one peer. A thread drains it, so that two ranks that send at once cannot block each other.</summary>
/// <remarks>A frame is a kind (1 byte), the number of the operation (8 bytes), a length (4 bytes), all little-endian, and the payload.</remarks>
internal sealed class PeerLink : IDisposable
{
    private const int HeaderBytes = 13;
    private const int PieceBytes = 1 << 22;
    private static readonly TimeSpan FarewellTimeout = TimeSpan.FromSeconds(2);

    private readonly Socket _socket;
    private readonly TimeProvider _time;
    private readonly Thread _reader;
    private readonly Lock _sending = new();
    private readonly object _gate = new();
    private readonly Queue<Piece> _arrived = new();
    private readonly Action<PeerLostException> _onLost;
    private PeerLostException? _loss;
    private bool _farewell;
    private long _heardAt;

    public PeerLink(int rank, Socket socket, TimeProvider time, Action<PeerLostException> onLost)
    {
        (Rank, _socket, _time, _onLost) = (rank, socket, time, onLost);
        _socket.NoDelay = true;
        _heardAt = time.GetTimestamp();
        _reader = new Thread(Drain) { IsBackground = true, Name = $"gang-{rank}" };
        _reader.Start();
    }

    public int Rank { get; }

    /// <summary>How long the peer has said nothing.</summary>
    public TimeSpan Silence => _time.GetElapsedTime(Volatile.Read(ref _heardAt));

    /// <summary>Sends a buffer's bytes as part of an operation; an empty buffer is one empty frame.</summary>
    public void Send(long operation, ReadOnlySpan<float> buffer)
    {
        var bytes = MemoryMarshal.AsBytes(buffer);
        lock (_sending)
        {
            do
            {
                var piece = bytes[..Math.Min(bytes.Length, PieceBytes)];
                SendFrame(FrameKind.Data, operation, piece);
                bytes = bytes[piece.Length..];
            }
            while (!bytes.IsEmpty);
        }
    }

    /// <summary>Fills the buffer with what the peer sends for the same operation.</summary>
    public void Receive(long operation, Span<float> buffer)
    {
        var bytes = MemoryMarshal.AsBytes(buffer);
        do
        {
            var piece = Take();
            if (piece.Operation != operation || piece.Length > bytes.Length)
                throw Lose($"it is at operation {piece.Operation} with {piece.Length} bytes, this rank at {operation} with {bytes.Length}.");
            piece.Buffer.AsSpan(0, piece.Length).CopyTo(bytes);
            bytes = bytes[piece.Length..];
            ArrayPool<byte>.Shared.Return(piece.Buffer);
        }
        while (!bytes.IsEmpty);
    }

    /// <summary>A sign of life, unless data is going out anyway.</summary>
    public void Beat()
    {
        if (!_sending.TryEnter()) return;
        try
        {
            SendFrame(FrameKind.Heartbeat, 0, []);
        }
        catch (PeerLostException)
        {
            // Already told to whoever listens for it.
        }
        finally
        {
            _sending.Exit();
        }
    }

    /// <summary>Ends the link as lost and wakes whoever waits on it.</summary>
    public PeerLostException Lose(string what, Exception? inner = null)
    {
        PeerLostException loss;
        lock (_gate)
        {
            if (_loss is not null) return _loss;
            loss = _loss = new PeerLostException(Rank, what, inner);
            if (_farewell) return loss;
            Monitor.PulseAll(_gate);
        }

        _socket.Dispose();
        _onLost(loss);
        return loss;
    }

    /// <summary>Says goodbye. Closing must wait for the peer's: closing earlier could reset what it has not read yet.</summary>
    public void Leave()
    {
        lock (_gate)
        {
            _farewell = true;
            if (_loss is not null) return;
        }

        try
        {
            lock (_sending) SendFrame(FrameKind.Goodbye, 0, []);
            _socket.Shutdown(SocketShutdown.Send);
        }
        catch (Exception gone) when (gone is IOException or SocketException or ObjectDisposedException)
        {
            // The peer was quicker.
        }
    }

    /// <summary>Closes, after waiting a moment for the peer to leave too.</summary>
    public void Dispose()
    {
        Leave();
        _reader.Join(FarewellTimeout);
        _socket.Dispose();
    }

    private void SendFrame(FrameKind kind, long operation, ReadOnlySpan<byte> payload)
    {
        Span<byte> header = stackalloc byte[HeaderBytes];
        header[0] = (byte)kind;
        BinaryPrimitives.WriteInt64LittleEndian(header[1..], operation);
        BinaryPrimitives.WriteInt32LittleEndian(header[9..], payload.Length);
        try
        {
            SendAll(header);
            SendAll(payload);
        }
        catch (Exception failure) when (failure is SocketException or ObjectDisposedException)
        {
            throw Lose($"sending to it failed: {failure.Message}", failure);
        }
    }

    private void SendAll(ReadOnlySpan<byte> bytes)
    {
        while (!bytes.IsEmpty) bytes = bytes[_socket.Send(bytes, SocketFlags.None)..];
    }

    private Piece Take()
    {
        lock (_gate)
        {
            while (true)
            {
                if (_arrived.TryDequeue(out var piece)) return piece;
                if (_loss is not null) throw new PeerLostException(Rank, _loss.Message, _loss);
                Monitor.Wait(_gate);
            }
        }
    }

    private void Drain()
    {
        try
        {
            var header = new byte[HeaderBytes];
            while (ReceiveAll(header))
                if (!Handle(header)) return;
            Lose("it closed the connection.");
        }
        catch (Exception failure) when (failure is SocketException or ObjectDisposedException or IOException)
        {
            Lose(failure.Message, failure);
        }
    }

    /// <summary>False after the last frame.</summary>
    private bool Handle(ReadOnlySpan<byte> header)
    {
        var operation = BinaryPrimitives.ReadInt64LittleEndian(header[1..]);
        var length = BinaryPrimitives.ReadInt32LittleEndian(header[9..]);
        switch ((FrameKind)header[0])
        {
            case FrameKind.Heartbeat:
                return true;
            case FrameKind.Data when length is >= 0 and <= PieceBytes:
                var buffer = ArrayPool<byte>.Shared.Rent(length);
                if (!ReceiveAll(buffer.AsSpan(0, length))) return true;
                Arrive(new Piece(operation, buffer, length));
                return true;
            case FrameKind.Goodbye:
                lock (_gate) _farewell = true;
                Lose("it has left the gang.");
                lock (_gate) Monitor.PulseAll(_gate);
                return false;
            default:
                throw new IOException($"it sent a frame of kind {header[0]} with {length} bytes.");
        }
    }

    private void Arrive(Piece piece)
    {
        lock (_gate)
        {
            _arrived.Enqueue(piece);
            Monitor.PulseAll(_gate);
        }
    }

    /// <summary>False when the connection ended before the first byte.</summary>
    private bool ReceiveAll(Span<byte> bytes)
    {
        for (var received = 0; received < bytes.Length;)
        {
            var more = _socket.Receive(bytes[received..], SocketFlags.None);
            if (more == 0 && received == 0) return false;
            if (more == 0) throw new IOException("the connection broke within a frame.");
            received += more;
            Volatile.Write(ref _heardAt, _time.GetTimestamp());
        }

        return true;
    }

    private readonly record struct Piece(long Operation, byte[] Buffer, int Length);
}
