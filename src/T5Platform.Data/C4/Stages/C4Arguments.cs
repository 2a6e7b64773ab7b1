using System.Globalization;
using T5Platform.Data.C4.Shards;

namespace T5Platform.Data.C4.Stages;

/// <summary>A command line of <see cref="C4Command"/>, read.</summary>
internal sealed record C4Arguments
{
    private static readonly string[] Known = ["shard", "shards", "workers", "input", "work", "variant", "bad-words", "domains", "urls", "language", "threshold"];

    public string Verb { get; init; } = string.Empty;

    /// <summary>What is wrong, all of it; null: nothing.</summary>
    public string? Error { get; init; }

    /// <summary>Null: all stages.</summary>
    public C4Stage? Stage { get; init; }

    public ShardNumber Shard { get; init; }

    public int Shards { get; init; }

    public int Workers { get; init; }

    public string Language { get; init; } = string.Empty;

    public C4Options Options { get; init; } = new() { Input = string.Empty, Work = string.Empty };

    public static C4Arguments Read(IReadOnlyList<string> args)
    {
        var (verb, given, errors) = (args.Count > 0 ? args[0] : string.Empty, new Dictionary<string, string>(StringComparer.Ordinal), new List<string>());
        for (var i = 1; i < args.Count; i += 2)
        {
            var name = args[i].StartsWith("--", StringComparison.Ordinal) ? args[i][2..] : string.Empty;
            if (!Known.Contains(name)) errors.Add($"'{args[i]}' is no option.");
            else if (i + 1 == args.Count) errors.Add($"{args[i]} needs a value.");
            else given[name] = args[i + 1];
        }

        var stage = Enum.GetValues<C4Stage>().Where(each => C4Folder.Name(each) == verb).Select(static each => (C4Stage?)each).FirstOrDefault();
        if (stage is null && verb is not ("all" or "counts")) errors.Add($"'{verb}' is no stage, and not all or counts.");
        Need("work");
        if (verb != "counts") Need("input");
        if (stage is not null) Need("shard");
        var shard = ShardNumber.Parse(given.GetValueOrDefault("shard", "0/1"));
        if (shard is null) errors.Add($"--shard is '{given["shard"]}': expected a number from 0 below their count, as in 17/5600.");
        if (!Enum.TryParse<C4Variant>(given.GetValueOrDefault("variant", "clean"), ignoreCase: true, out var variant) || !Enum.IsDefined(variant))
            errors.Add($"--variant is '{given["variant"]}': expected clean, unfiltered, realnewslike or webtextlike.");
        var (threshold, shards, workers) = (Number("threshold", 0.99, 1), (int)Number("shards", 1, 100_000), (int)Number("workers", 1, 1024));
        if (errors.Count > 0) return new() { Error = string.Join(Environment.NewLine, errors) };
        return new()
        {
            Verb = verb, Stage = stage, Shard = shard!.Value, Shards = shards, Workers = workers, Language = given.GetValueOrDefault("language", "en"),
            Options = new()
            {
                Input = given.GetValueOrDefault("input", string.Empty), Work = given["work"], Variant = variant,
                BadWords = given.GetValueOrDefault("bad-words"), Domains = given.GetValueOrDefault("domains"), Urls = given.GetValueOrDefault("urls"),
                Language = given.GetValueOrDefault("language", "en"), LanguageThreshold = threshold,
            },
        };

        void Need(string name)
        {
            if (!given.ContainsKey(name)) errors.Add($"--{name} is needed.");
        }

        double Number(string name, double otherwise, double most)
        {
            if (!given.TryGetValue(name, out var text)) return otherwise;
            if (double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) && value > 0 && value <= most) return value;
            errors.Add($"--{name} is '{text}': expected a number above 0, at most {most}.");
            return otherwise;
        }
    }
}
