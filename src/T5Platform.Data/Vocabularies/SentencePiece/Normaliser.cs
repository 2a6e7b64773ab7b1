using System.Runtime.CompilerServices;

namespace T5Platform.Data.Vocabularies.SentencePiece;

/// <summary>Brings text into the form that pieces are made of: character rules, one mark ▁ for blanks, one before the first word.</summary>
internal sealed class Normaliser
{
    private readonly ModelSettings _settings;
    private readonly CharacterRules _rules;
    private readonly PieceTrie? _userDefined;
    private readonly bool[] _plain = new bool[256];

    /// <param name="settings">Of the model.</param>
    /// <param name="userDefined">Pieces that go through unchanged; null: none.</param>
    public Normaliser(ModelSettings settings, PieceTrie? userDefined)
    {
        (_settings, _rules, _userDefined) = (settings, new CharacterRules(settings.CharacterRules.Span), userDefined);
        for (var unit = 0; unit < 0x80; unit++) _plain[unit] = IsPlain((byte)unit);
    }

    /// <summary>▁, which stands for a blank.</summary>
    public static ReadOnlySpan<byte> Boundary => "▁"u8;

    /// <summary>The normalised text.</summary>
    /// <param name="text">UTF-8.</param>
    /// <param name="output">Takes the result.</param>
    public void Run(ReadOnlySpan<byte> text, NormalisedText output)
    {
        output.Begin(text.Length);
        var at = _settings.RemoveExtraBlanks ? SkipBlanks(text) : 0;
        if (at == text.Length) return;
        if (_settings is { AddDummyPrefix: true, BoundaryIsSuffix: false }) AddBlank(output, at);
        Characters(text, at, output);
        if (_settings.RemoveExtraBlanks) output.TrimEnd(_settings.EscapeBlanks ? Boundary : " "u8);
        if (_settings is { AddDummyPrefix: true, BoundaryIsSuffix: true }) AddBlank(output, output.Consumed);
    }

    private void Characters(ReadOnlySpan<byte> text, int at, NormalisedText output)
    {
        var afterBlank = _settings.RemoveExtraBlanks;
        while (at < text.Length)
        {
            if (PlainRun(text[at..]) is var run and > 0)
            {
                output.Append(text.Slice(at, run), at);
                at += run;
                afterBlank = false;
                continue;
            }

            var taken = Prefix(text[at..], out var written);
            while (afterBlank && written.Length > 0 && written[0] == (byte)' ') written = written[1..];
            if (written.Length > 0)
            {
                foreach (var unit in written)
                {
                    if (unit == (byte)' ') AddBlank(output, at);
                    else output.Append(unit, at);
                }

                afterBlank = written[^1] == (byte)' ';
            }

            at += taken;
            output.Consumed = at;
            afterBlank &= _settings.RemoveExtraBlanks;
        }
    }

    /// <summary>Bytes at the beginning that stay as they are, each for itself.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int PlainRun(ReadOnlySpan<byte> text)
    {
        var run = 0;
        while (run < text.Length && _plain[text[run]]) run++;
        // What follows may be a mark that combines with the last of them.
        return run < text.Length && text[run] >= 0x80 && run > 0 ? run - 1 : run;
    }

    private int SkipBlanks(ReadOnlySpan<byte> text)
    {
        var at = 0;
        while (at < text.Length)
        {
            var taken = Prefix(text[at..], out var written);
            if (!written.SequenceEqual(" "u8)) break;
            at += taken;
        }

        return at;
    }

    /// <summary>How many bytes the first character, rule or user-defined piece takes, and what becomes of it.</summary>
    private int Prefix(ReadOnlySpan<byte> text, out ReadOnlySpan<byte> written)
    {
        if (_userDefined?.Longest(text) is { } own and > 0)
        {
            written = text[..own];
            return own;
        }

        if (_rules.Longest(text, out written) is var ruled and > 0) return ruled;
        var valid = Utf8.Valid(text);
        written = valid > 0 ? text[..valid] : Utf8.Replacement;
        return Math.Max(1, valid);
    }

    private void AddBlank(NormalisedText output, int at)
    {
        if (!_settings.EscapeBlanks) output.Append((byte)' ', at);
        else foreach (var unit in Boundary) output.Append(unit, at);
    }

    /// <summary>Whether an ASCII character stays as it is whatever ASCII character follows.</summary>
    private bool IsPlain(byte unit)
    {
        if (unit == (byte)' ' || _userDefined is { } own && own.Begins(unit)) return false;
        ReadOnlySpan<byte> alone = [unit];
        if (_rules.Longest(alone, out var written) > 0 && !written.SequenceEqual(alone)) return false;
        return !Enumerable.Range(0, 0x80).Any(next => _rules.GoesOn(unit, (byte)next));
    }
}
