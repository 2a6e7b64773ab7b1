namespace T5Platform.Storage.Writing;

/// <summary>A row that is given one seed after the other until its means are known well enough.</summary>
/// <param name="Row">The row.</param>
/// <param name="StandardError">The most that the standard error of each of its means may be, in points of the task's main metric.</param>
/// <param name="AtMost">The most seeds that it may come to have.</param>
public sealed record SeedGoal(string Row, double StandardError, int AtMost);
