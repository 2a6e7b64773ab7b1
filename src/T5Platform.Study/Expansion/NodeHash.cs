using System.Security.Cryptography;
using System.Text;

namespace T5Platform.Study.Expansion;

/// <summary>What decides the bits of a node's result. Equal hashes, equal bits; what only decides where or how fast it runs is not in it.</summary>
/// <param name="Value">64 lower-case hexadecimal digits.</param>
public readonly record struct NodeHash(string Value)
{
    /// <summary>The hash of named parts, in the order given, after those of the nodes that it needs.</summary>
    public static NodeHash Of(NodeKind kind, IEnumerable<string> parts, IEnumerable<NodeHash> needs)
    {
        var text = new StringBuilder(kind.ToString());
        // Each part on a line of its own with its length before it: no two lists of parts read alike.
        foreach (var part in parts)
            text.Append('\n').Append(part.Length).Append(' ').Append(part);
        foreach (var need in needs)
            text.Append("\nneeds ").Append(need.Value);
        return new(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString()))));
    }

    /// <inheritdoc/>
    public override string ToString() => Value;
}
