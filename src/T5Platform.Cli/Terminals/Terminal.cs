using Spectre.Console;
using T5Platform.Cli.Drawing;

namespace T5Platform.Cli.Terminals;

/// <summary>What a command writes to: drawn lines, bytes as they are, notes beside the answer.</summary>
internal sealed class Terminal
{
    private const int Unbounded = 1 << 20;
    private readonly Surroundings _around;

    public Terminal(Surroundings around, bool colour, bool quiet)
    {
        (_around, IsQuiet) = (around, quiet);
        Console = AnsiConsole.Create(new()
        {
            Out = new AnsiConsoleOutput(around.Out),
            Ansi = !around.IsTerminal ? AnsiSupport.No : around.Size is null ? AnsiSupport.Detect : AnsiSupport.Yes,
            ColorSystem = !around.IsTerminal || !colour ? ColorSystemSupport.NoColors
                : around.Size is null ? ColorSystemSupport.Detect : ColorSystemSupport.Standard,
            Interactive = InteractionSupport.No,
            Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
        });
        if (!around.IsTerminal)
            Console.Profile.Width = Unbounded;
        else if (around.Size is { } size)
            (Console.Profile.Width, Console.Profile.Height) = (size.Width, size.Height);
    }

    public IAnsiConsole Console { get; }

    /// <summary>Whether it can be redrawn.</summary>
    public bool IsLive => _around.IsTerminal && Console.Profile.Capabilities.Ansi;

    /// <summary>Whether only the answer itself is wanted.</summary>
    public bool IsQuiet { get; }

    /// <summary>Columns to draw in; practically without bound where nobody reads along.</summary>
    public int Width => Console.Profile.Width;

    /// <summary>Lines that can be seen at once.</summary>
    public int Height => Console.Profile.Height;

    /// <summary>Writes drawn lines.</summary>
    public void Draw(params IReadOnlyList<string> lines)
    {
        foreach (var line in lines)
            Console.MarkupLine(line);
    }

    /// <summary>Writes a text as it is.</summary>
    public void Write(string text) => _around.Out.Write(text.EndsWith('\n') ? text : text + "\n");

    /// <summary>Says something beside the answer, so that a pipe does not carry it.</summary>
    public void Note(string sentence)
    {
        if (!IsQuiet)
            Explain(sentence, indent: 0);
    }

    /// <summary>Says why something could not be done.</summary>
    public void Tell(Failure failure)
    {
        Explain(failure.Remedy is { } remedy ? $"t5: {failure.Sentence} {remedy}" : $"t5: {failure.Sentence}", indent: 4);
        foreach (var detail in failure.Details)
            Explain($"  {detail}", indent: 4);
    }

    /// <summary>One line where nobody sits; where somebody does, no word is broken by the edge.</summary>
    private void Explain(string sentence, int indent)
    {
        var start = sentence.Length - sentence.TrimStart().Length;
        var lines = _around.IsTerminal ? Wrapped.Of(sentence, Math.Max(20, Width - indent)) : [Plain.Of(sentence).TrimStart()];
        foreach (var (index, line) in lines.Index())
            _around.Error.WriteLine(new string(' ', index == 0 ? start : indent) + line);
    }

    /// <summary>Asks; only a plain yes is one. Null: nobody can be asked here.</summary>
    public async Task<bool?> Ask(string question, CancellationToken cancellationToken)
    {
        if (!_around.CanAsk)
            return null;
        await _around.Out.WriteAsync($"{Plain.Of(question)} [y/N] ");
        await _around.Out.FlushAsync(cancellationToken);
        using var reader = new StreamReader(_around.Input());
        return (await reader.ReadLineAsync(cancellationToken))?.Trim().ToLowerInvariant() is "y" or "yes";
    }
}
