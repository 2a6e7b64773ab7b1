using System.Diagnostics.CodeAnalysis;

namespace T5Platform.Web.Rest;

/// <summary>How much one answer holds.</summary>
internal static class Limits
{
    public const int Default = 100;
    public const int Most = 1000;
    public const int MostPoints = 100_000;

    /// <summary>Takes the asked limit, or says what is allowed.</summary>
    public static bool TryTake(int? asked, int most, int otherwise, out int limit, [NotNullWhen(false)] out ProblemHttpResult? problem)
    {
        limit = asked ?? otherwise;
        problem = limit >= 1 && limit <= most
            ? null
            : Problems.BadRequest("out-of-range", $"limit is {limit}; 1 to {most} is allowed.");
        return problem is null;
    }
}
