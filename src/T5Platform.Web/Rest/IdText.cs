using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace T5Platform.Web.Rest;

/// <summary>Ids in URLs: 32 hexadecimal digits, or any usual form of a UUID.</summary>
internal static class IdText
{
    /// <summary>Reads an id; false for anything else.</summary>
    public static bool TryRead<TId>(string? text, out TId id) where TId : struct, IGuidId<TId>
    {
        var read = Guid.TryParse(text, out var value);
        id = TId.From(value);
        return read;
    }

    /// <summary>Reads <c>run-…</c> or <c>evaluation-…</c>.</summary>
    public static bool TryReadHolder(string? text, out LeaseHolder holder)
    {
        holder = default;
        if (text?.Split('-', 2) is not [var kind, var id] || kind is not ("run" or "evaluation") || !Guid.TryParse(id, out var value))
            return false;
        holder = new(kind == "run" ? HolderKind.Run : HolderKind.Evaluation, value);
        return true;
    }

    /// <summary>The experiment that this idempotency key stands for: the same key is the same experiment, on every replica.</summary>
    public static bool TryFromIdempotencyKey(string key, [NotNullWhen(false)] out string? complaint, out ExperimentId id)
    {
        id = default;
        complaint = key.Length is 0 or > 200 || key.Any(static c => c is < ' ' or > '~')
            ? $"Idempotency-Key has {key.Length} characters; 1 to 200 printable ASCII characters are allowed."
            : null;
        if (complaint is not null)
            return false;
        var hash = SHA256.HashData(Encoding.ASCII.GetBytes("t5 experiment by idempotency key\n" + key));
        id = new(new Guid(hash.AsSpan(0, 16), bigEndian: true));
        return true;
    }
}
