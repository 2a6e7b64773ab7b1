using System.Buffers.Binary;
using System.Net.Sockets;
using System.Text.Json;

namespace T5Platform.Training.Collectives;

/// <summary>The first words on a connection: each side a length (32 bits, little-endian) and a JSON object.</summary>
internal static class GangHandshake
{
    private const string Protocol = "t5-gang/1";
    private const int MaxBytes = 4096;

    /// <summary>Introduces the connecting side.</summary>
    /// <exception cref="IOException">The other side refused, or broke off.</exception>
    public static async Task IntroduceAsync(Socket socket, GangIdentity self, CancellationToken cancellation)
    {
        await SendAsync(socket, new Hello(Protocol, self), cancellation);
        var answer = await ReceiveAsync<Answer>(socket, cancellation);
        if (answer.Refusal is { } refusal) throw new IOException($"it refused this rank: {refusal}");
    }

    /// <summary>Hears the connecting side out; null when it was refused.</summary>
    public static async Task<int?> AdmitAsync(Socket socket, GangIdentity self, Func<int, bool> isFree, CancellationToken cancellation)
    {
        var hello = await ReceiveAsync<Hello>(socket, cancellation);
        var refusal = hello.Protocol != Protocol ? $"it speaks '{hello.Protocol}', this rank '{Protocol}'"
            : self.Objection(hello.Identity) ?? (isFree(hello.Identity.Rank) ? null : $"rank {hello.Identity.Rank} is already here");
        await SendAsync(socket, new Answer(refusal), cancellation);
        return refusal is null ? hello.Identity.Rank : null;
    }

    private static async Task SendAsync<T>(Socket socket, T message, CancellationToken cancellation)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(message);
        var frame = new byte[4 + json.Length];
        BinaryPrimitives.WriteInt32LittleEndian(frame, json.Length);
        json.CopyTo(frame, 4);
        for (var sent = 0; sent < frame.Length;)
            sent += await socket.SendAsync(frame.AsMemory(sent), SocketFlags.None, cancellation);
    }

    private static async Task<T> ReceiveAsync<T>(Socket socket, CancellationToken cancellation)
    {
        var length = BinaryPrimitives.ReadInt32LittleEndian(await ReceiveAsync(socket, 4, cancellation));
        if (length is <= 0 or > MaxBytes) throw new IOException($"its introduction claims {length} bytes; at most {MaxBytes} are allowed");
        try
        {
            return JsonSerializer.Deserialize<T>(await ReceiveAsync(socket, length, cancellation))
                ?? throw new IOException("its introduction is empty");
        }
        catch (JsonException malformed)
        {
            throw new IOException("its introduction is not understood", malformed);
        }
    }

    private static async Task<byte[]> ReceiveAsync(Socket socket, int count, CancellationToken cancellation)
    {
        var bytes = new byte[count];
        for (var received = 0; received < count;)
        {
            var more = await socket.ReceiveAsync(bytes.AsMemory(received), SocketFlags.None, cancellation);
            if (more == 0) throw new IOException("it closed the connection while introducing itself");
            received += more;
        }

        return bytes;
    }

    private sealed record Hello(string Protocol, GangIdentity Identity);

    private sealed record Answer(string? Refusal);
}
