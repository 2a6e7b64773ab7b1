using T5Platform.Conformance.Cases;
using T5Platform.Conformance.Reports;

namespace T5Platform.Conformance;

/// <summary>Finds the folder, runs, reports. Exit codes: 0 nothing failed, 1 something did, 2 there is nothing to compare with.</summary>
internal sealed class ConformanceProgram(ConformanceOptions options, ConsoleReport report)
{
    public int Run()
    {
        var folder = options.Folder ?? DefaultFolder.Path;
        if (!Directory.Exists(folder)) return Absent(folder);
        var topics = new List<TopicResult>();
        foreach (var topic in new ConformanceRun(ReferenceFiles.In(folder), Wanted).Topics())
        {
            topics.Add(topic);
            report.Write(topic);
        }

        report.WriteTotal(topics);
        if (options.JsonFile is { } file) JsonReport.Write(file, topics);
        if (topics.Count == 0) return 2;
        return topics.Any(topic => topic.Count(CaseOutcome.Failed) > 0) ? 1 : 0;
    }

    private bool Wanted(string topic) => options.Topics.Count == 0 || options.Topics.Contains(topic, StringComparer.OrdinalIgnoreCase);

    /// <summary>Without a word about a folder, its absence is no failure: reference data is not part of the repository.</summary>
    private int Absent(string folder)
    {
        report.WriteAbsent(folder);
        return options.Folder is null ? 0 : 2;
    }
}
