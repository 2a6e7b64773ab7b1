using T5Platform.Contracts.Specs.Reading;
using T5Platform.Study.Definitions;

namespace T5Platform.Study.Files;

/// <summary>Reads what networks are fine-tuned for.</summary>
internal static class TargetReader
{
    public static IReadOnlyList<TargetDefinition> Read(IReadOnlyList<StudyFile> files)
    {
        var targets = new List<TargetDefinition>();
        foreach (var file in files)
        {
            foreach (var value in file.Root.List("targets").Where(value => file.IsClean(value.Path)))
            {
                var target = Target((SpecObject)value.Value);
                if (targets.Exists(other => other.Name == target.Name))
                    file.Errors.Add(value, SpecErrorCode.Duplicate, $"'{target.Name}' is already the name of another target.");
                else
                    targets.Add(target);
            }
        }

        return targets;
    }

    private static TargetDefinition Target(SpecObject at)
    {
        var (name, tasks) = (at.Text("name")!, Maps.List(at, "tasks"));
        return new()
        {
            Name = name,
            Tasks = tasks,
            Alone = at["alone"] is null ? tasks : Maps.List(at, "alone"),
            ServedBy = Maps.Texts(at.Object("servedBy")),
            JudgedBy = Maps.Texts(at.Object("judgedBy")),
            Twins = Maps.Texts(at.Object("twins")),
            TargetLength = (int?)at.Whole("targetLength"),
            LongOutputs = at.Flag("longOutputs") ?? false,
            Columns = at.Text("columns") ?? name,
        };
    }
}
