using T5Platform.Storage.Writing;
using T5Platform.Web.Dashboard.Charts;

namespace T5Platform.Web.Dashboard.Runs;

/// <summary>Where lives after the first began, as marks on a curve.</summary>
public static class LifeMarks
{
    /// <summary>A mark at the first step of each later life that got a slice.</summary>
    public static IReadOnlyList<CurveMark> Of(IReadOnlyList<AttemptRecord> attempts)
    {
        var marks = new List<CurveMark>();
        for (var index = 1; index < attempts.Count; index++)
        {
            var (before, life) = (attempts[index - 1], attempts[index]);
            if (life.StartedAt is not null)
                marks.Add(new(life.FromStep, life.Generation.ToString(), $"Life {life.Generation} begins after step {life.FromStep}. {before.Generation} came to step {before.ToStep}. {before.Reason}".TrimEnd()));
        }

        return marks;
    }
}
