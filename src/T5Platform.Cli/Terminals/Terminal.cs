using Spectre.Console;

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
            _around.Error.WriteLine(Drawing.Plain.Of(sentence));
    }

    /// <summary>Says why something could not be done.</summary>
    public void Tell(Failure failure)
    {
        _around.Error.WriteLine($"t5: {Drawing.Plain.Of(failure.Sentence)}");
        foreach (var detail in failure.Details)
            _around.Error.WriteLine($"  {Drawing.Plain.Of(detail)}");
    }

    /// <summary>Asks; only a plain yes is one. Null: nobody can be asked here.</summary>
    public async Task<bool?> Ask(string question, CancellationToken cancellationToken)
    {
        if (!_around.CanAsk)
            return null;
        await _around.Out.WriteAsync($"{Drawing.Plain.Of(question)} [y/N] ");
        await _around.Out.FlushAsync(cancellationToken);
        using var reader = new StreamReader(_around.Input());
        return (await reader.ReadLineAsync(cancellationToken))?.Trim().ToLowerInvariant() is "y" or "yes";
    }
}
