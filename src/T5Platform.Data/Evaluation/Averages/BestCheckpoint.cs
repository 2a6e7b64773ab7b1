namespace T5Platform.Data.Evaluation.Averages;

/// <summary>The paper's choice of a checkpoint: of each group of values, the step where their mean is highest. All values of a group come from that step.</summary>
/// <param name="Step">The step; of equal ones the first.</param>
/// <param name="Values">The group's values there.</param>
public sealed record BestCheckpoint(long Step, IReadOnlyDictionary<string, double> Values)
{
    /// <summary>The best step of one group.</summary>
    /// <param name="evaluations">Values by name at each step. A step that lacks one of the group is no candidate.</param>
    /// <param name="group">Names of the values that are chosen together.</param>
    /// <returns>Null when no step has all values.</returns>
    public static BestCheckpoint? Of(IEnumerable<(long Step, IReadOnlyDictionary<string, double> Values)> evaluations, IReadOnlyCollection<string> group) =>
        evaluations.Where(one => group.All(name => one.Values.TryGetValue(name, out var value) && !double.IsNaN(value)))
            .OrderBy(static one => one.Step)
            .Select(one => new BestCheckpoint(one.Step, group.ToDictionary(static name => name, name => one.Values[name])))
            .MaxBy(static one => one.Values.Values.Average());
}
