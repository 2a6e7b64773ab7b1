using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace T5Platform.Data.Vocabularies.SentencePiece;

/// <summary>
/// The compiled character rules of a model file: a double-array trie from byte strings to places in a block of replacements,
/// each ending with a nought. The longest rule that matches applies.
/// </summary>
/// <remarks>
/// Layout: length of the trie in bytes (4, little-endian), the trie, the replacements. A unit of the trie (4 bytes) holds the
/// byte that leads to it (bits 0 to 7, bit 31 clear), whether a value hangs below it (bit 8), and the offset to its children
/// (bits 10 up, eight bits further if bit 9 is set); the value's own unit holds the value (bits 0 to 30).
/// </remarks>
internal sealed class CharacterRules
{
    private readonly uint[] _units;
    private readonly byte[] _replacements;

    /// <exception cref="InvalidDataException">The rules are cut off.</exception>
    public CharacterRules(ReadOnlySpan<byte> compiled)
    {
        if (compiled.IsEmpty)
        {
            (_units, _replacements) = ([], []);
            return;
        }

        var length = compiled.Length < 4 ? uint.MaxValue : BinaryPrimitives.ReadUInt32LittleEndian(compiled);
        if (length % 4 != 0 || length > compiled.Length - 4) throw new InvalidDataException("The model's character rules are cut off.");
        _units = MemoryMarshal.Cast<byte, uint>(compiled.Slice(4, (int)length)).ToArray();
        _replacements = compiled[(4 + (int)length)..].ToArray();
    }

    public bool IsEmpty => _units.Length == 0;

    /// <summary>The longest rule at the beginning of the text: how many bytes it takes, and what it puts in their place. 0: none.</summary>
    public int Longest(ReadOnlySpan<byte> text, out ReadOnlySpan<byte> replacement)
    {
        var (length, value) = (0, 0u);
        if (_units.Length > 0)
        {
            var node = Offset(_units[0]);
            for (var i = 0; i < text.Length; i++)
            {
                node ^= text[i];
                if (node >= (uint)_units.Length) break;
                var unit = _units[node];
                if (Label(unit) != text[i]) break;
                node ^= Offset(unit);
                if ((unit & (1u << 8)) != 0) (length, value) = (i + 1, _units[node] & int.MaxValue);
            }
        }

        replacement = length == 0 ? default : Replacement((int)value);
        return length;
    }

    /// <summary>Whether a rule begins with these bytes and is longer.</summary>
    public bool GoesOn(byte first, byte second)
    {
        if (_units.Length == 0) return false;
        var node = Offset(_units[0]) ^ first;
        if (node >= (uint)_units.Length || Label(_units[node]) != first) return false;
        node ^= Offset(_units[node]) ^ second;
        return node < (uint)_units.Length && Label(_units[node]) == second;
    }

    private ReadOnlySpan<byte> Replacement(int begin)
    {
        var rest = _replacements.AsSpan(begin);
        var end = rest.IndexOf((byte)0);
        return end < 0 ? rest : rest[..end];
    }

    private static uint Label(uint unit) => unit & ((1u << 31) | 0xFF);

    private static uint Offset(uint unit) => (unit >> 10) << (int)((unit & (1u << 9)) >> 6);
}
