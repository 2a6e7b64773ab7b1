using T5Platform.Web.Dashboard.States;

namespace T5Platform.Web.Dashboard.PlanGraph;

/// <summary>One run or evaluation of the plan, as it is drawn.</summary>
public sealed record PlanNode
{
    /// <summary>pre-training, fine-tuning or evaluation.</summary>
    public required string Kind { get; init; }

    /// <summary>What is written on it.</summary>
    public required string Title { get; init; }

    /// <summary>What is written at its end: steps, or a score.</summary>
    public required string Detail { get; init; }

    /// <summary>Where it stands.</summary>
    public required StateLook Look { get; init; }

    /// <summary>Part of its work that is done, 0 to 1.</summary>
    public required double Fraction { get; init; }

    /// <summary>The page that tells more.</summary>
    public required string Href { get; init; }

    /// <summary>All of it in a sentence.</summary>
    public string Tip => $"{char.ToUpperInvariant(Kind[0])}{Kind[1..]} {Title}: {Look.Word}{(Detail.Length > 0 ? $", {Detail}" : "")}";
}
