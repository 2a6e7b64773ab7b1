namespace T5Platform.TestReport;

internal enum TestOutcome
{
    Passed,
    Failed,
    Skipped,
}
