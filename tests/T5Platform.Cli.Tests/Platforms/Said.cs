using System.Text.Json;

namespace T5Platform.Cli.Tests.Platforms;

/// <summary>How a command ended and what it wrote.</summary>
internal sealed record Said(int Code, string Out, string Error)
{
    public IReadOnlyList<string> Lines => Out.TrimEnd('\n').Split('\n');

    /// <summary>What was written, as the JSON document that it must be.</summary>
    public JsonElement Json()
    {
        using var document = JsonDocument.Parse(Out);
        return document.RootElement.Clone();
    }

    /// <summary>Done, and nothing to complain about.</summary>
    public Said IsDone()
    {
        Assert.True(Code == 0, $"exit code {Code}: {Error}{Out}");
        return this;
    }

    /// <summary>Refused with this code and in one sentence; details may follow, set in.</summary>
    public Said IsRefused(int code, string part)
    {
        Assert.True(Code == code, $"exit code {Code} instead of {code}: {Error}{Out}");
        var lines = Error.TrimEnd('\n').Split('\n');
        Assert.StartsWith("t5: ", lines[0], StringComparison.Ordinal);
        Assert.All(lines[1..], line => Assert.StartsWith("  ", line, StringComparison.Ordinal));
        Assert.Contains(part, Error, StringComparison.Ordinal);
        return this;
    }
}
