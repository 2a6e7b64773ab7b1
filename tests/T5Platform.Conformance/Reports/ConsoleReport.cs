using T5Platform.Conformance.Cases;

namespace T5Platform.Conformance.Reports;

/// <summary>What a person reads: counts by topic, each failure, each skip with its reason, the total last.</summary>
internal sealed class ConsoleReport(TextWriter writer, bool verbose)
{
    private const int Shortened = 300;

    public void Write(TopicResult topic)
    {
        writer.WriteLine($"{topic.Topic,-28} {Counts([topic])}");
        if (verbose) WritePassed(topic);
        foreach (var failed in topic.Cases.Where(result => result.Outcome == CaseOutcome.Failed)) WriteFailed(failed);
        foreach (var group in topic.Cases.Where(result => result.Outcome == CaseOutcome.Skipped).GroupBy(result => result.Reason))
            writer.WriteLine($"  skipped {group.Count()}: {group.Key}\n    {string.Join(", ", group.Select(skipped => skipped.Id))}");
    }

    public void WriteTotal(IReadOnlyList<TopicResult> topics)
    {
        writer.WriteLine();
        if (topics.Count == 0) writer.WriteLine("no topic was found: is this a folder of goldens or vectors, and is the topic's name right?");
        writer.WriteLine(Counts(topics));
    }

    public void WriteAbsent(string folder)
    {
        writer.WriteLine($"There is no {folder}: nothing to compare with. Name a folder (make conformance DIR=…) or set T5_SHARED.");
        writer.WriteLine(Counts([]));
    }

    private void WritePassed(TopicResult topic)
    {
        foreach (var passed in topic.Cases.Where(result => result.Outcome == CaseOutcome.Passed)) writer.WriteLine($"  passed {passed.Id}");
    }

    private void WriteFailed(CaseResult failed)
    {
        writer.WriteLine($"  FAILED {failed.Id}{(failed.Reason is null ? string.Empty : $": {Short(failed.Reason)}")}");
        writer.WriteLine($"    expected {Short(failed.Expected)}");
        writer.WriteLine($"    actual   {Short(failed.Actual)}");
    }

    private string Short(string? text) => text is null || verbose || text.Length <= Shortened ? text ?? string.Empty : $"{text[..Shortened]}… ({text.Length} characters)";

    private static string Counts(IReadOnlyList<TopicResult> topics)
    {
        int Of(CaseOutcome outcome) => topics.Sum(topic => topic.Count(outcome));
        return $"{Of(CaseOutcome.Passed)} passed, {Of(CaseOutcome.Failed)} failed, {Of(CaseOutcome.Skipped)} skipped";
    }
}
