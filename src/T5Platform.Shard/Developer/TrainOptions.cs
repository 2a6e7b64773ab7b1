using System.Globalization;

namespace T5Platform.Shard.Developer;

/// <summary>What <c>train</c> was called with.</summary>
internal sealed record TrainOptions
{
    public required string Spec { get; init; }

    public required string Out { get; init; }

    public string? Cache { get; init; }

    public string? Data { get; init; }

    public int Threads { get; init; } = 1;

    public string? InitialFrom { get; init; }

    public string? ResumeFrom { get; init; }

    public bool Quiet { get; init; }

    public IReadOnlyList<(string Task, int? Examples)> Evaluate { get; init; } = [];

    /// <exception cref="FormatException">An option is unknown, incomplete or missing.</exception>
    public static TrainOptions Parse(string[] arguments)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        var evaluate = new List<(string, int?)>();
        for (var i = 0; i < arguments.Length; i++)
        {
            var name = arguments[i];
            if (name == "--quiet") values[name] = "";
            else if (i + 1 == arguments.Length) throw new FormatException($"{name} needs a value.");
            else if (name == "--evaluate") evaluate.Add(Task(arguments[++i]));
            else if (name is "--spec" or "--out" or "--cache" or "--data" or "--threads" or "--initial-from" or "--resume-from") values[name] = arguments[++i];
            else throw new FormatException($"{name} is not an option.");
        }

        return new TrainOptions
        {
            Spec = values.GetValueOrDefault("--spec") ?? throw new FormatException("--spec is missing."),
            Out = values.GetValueOrDefault("--out") ?? throw new FormatException("--out is missing."),
            Cache = values.GetValueOrDefault("--cache"),
            Data = values.GetValueOrDefault("--data"),
            Threads = Number(values.GetValueOrDefault("--threads", "1")),
            InitialFrom = values.GetValueOrDefault("--initial-from"),
            ResumeFrom = values.GetValueOrDefault("--resume-from"),
            Quiet = values.ContainsKey("--quiet"),
            Evaluate = evaluate,
        };
    }

    private static (string, int?) Task(string text) => text.Split(':', 2) is [var task, var examples] ? (task, Number(examples)) : (text, null);

    private static int Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
            ? number
            : throw new FormatException($"'{text}' is not a positive number.");
}
