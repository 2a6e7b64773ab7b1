using System.CommandLine;
using System.CommandLine.Parsing;

namespace T5Platform.Cli.Commands;

/// <summary>What options of numbers allow.</summary>
internal static class Bounds
{
    public static void AtLeastOne(this Option<int> option) => option.Within(1, int.MaxValue);

    public static void Within(this Option<int> option, int least, int most) => option.Validators.Add(result => Check(result, option, least, most));

    private static void Check(OptionResult result, Option<int> option, int least, int most)
    {
        // What is no number at all has its own error.
        if (result.Errors.Any() || !int.TryParse(result.Tokens is [var token, ..] ? token.Value : "", out var value))
            return;
        if (value < least || value > most)
            result.AddError(most == int.MaxValue ? $"{option.Name} is {value}; at least {least} is allowed" : $"{option.Name} is {value}; {least} to {most} is allowed");
    }
}
