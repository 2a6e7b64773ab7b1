using System;
using System.IO;
using System.Text;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

/// <summary>
/// Copies a 64-bit little-endian ELF library and marks its need of one symbol version as weak (VER_FLG_WEAK in the Vernaux
/// entry), so that the loader accepts a libstdc++ that does not define it. Sound only where the symbol is never called:
/// TorchSharp asks for GLIBCXX_3.4.32 for an initialiser that does nothing (docs/building.md).
/// </summary>
public class WeakenVersionNeed : Task
{
    private const uint VersionNeedSection = 0x6ffffffe;
    private const ushort WeakFlag = 2;

    [Required]
    public string Source { get; set; }

    [Required]
    public string Destination { get; set; }

    [Required]
    public string SymbolVersion { get; set; }

    public override bool Execute()
    {
        var elf = File.ReadAllBytes(Source);
        if (elf.Length < 64 || elf[0] != 0x7f || elf[1] != 'E' || elf[2] != 'L' || elf[3] != 'F' || elf[4] != 2 || elf[5] != 1)
        {
            Log.LogError("{0} is not a 64-bit little-endian ELF file.", Source);
            return false;
        }
        var weakened = WeakenAll(elf);
        Log.LogMessage(MessageImportance.Low, "{0}: {1} need(s) of {2} made weak.", Source, weakened, SymbolVersion);
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(Destination)));
        // A new file moved into place: never half a library, and never a write through a hard link into the package cache.
        var unfinished = Destination + ".unfinished";
        File.WriteAllBytes(unfinished, elf);
        File.Delete(Destination);
        File.Move(unfinished, Destination);
        return true;
    }

    private int WeakenAll(byte[] elf)
    {
        var sections = (int)BitConverter.ToUInt64(elf, 40);
        var entrySize = BitConverter.ToUInt16(elf, 58);
        var count = BitConverter.ToUInt16(elf, 60);
        var weakened = 0;
        for (var i = 0; i < count; i++)
        {
            var header = sections + i * entrySize;
            if (BitConverter.ToUInt32(elf, header + 4) != VersionNeedSection)
                continue;
            var strings = (int)BitConverter.ToUInt64(elf, sections + (int)BitConverter.ToUInt32(elf, header + 40) * entrySize + 24);
            weakened += WeakenSection(elf, (int)BitConverter.ToUInt64(elf, header + 24), strings);
        }
        return weakened;
    }

    // Verneed: version u16, count u16, file u32, aux u32, next u32. Vernaux: hash u32, flags u16, other u16, name u32, next u32.
    private int WeakenSection(byte[] elf, int need, int strings)
    {
        var weakened = 0;
        while (true)
        {
            var aux = need + (int)BitConverter.ToUInt32(elf, need + 8);
            for (var left = BitConverter.ToUInt16(elf, need + 2); left > 0; left--)
            {
                if (Name(elf, strings + (int)BitConverter.ToUInt32(elf, aux + 8)) == SymbolVersion)
                {
                    elf[aux + 4] |= (byte)WeakFlag;
                    weakened++;
                }
                aux += (int)BitConverter.ToUInt32(elf, aux + 12);
            }
            var next = BitConverter.ToUInt32(elf, need + 12);
            if (next == 0)
                return weakened;
            need += (int)next;
        }
    }

    private static string Name(byte[] elf, int at)
    {
        var end = Array.IndexOf(elf, (byte)0, at);
        return Encoding.ASCII.GetString(elf, at, end - at);
    }
}
