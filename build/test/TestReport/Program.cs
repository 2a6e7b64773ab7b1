using T5Platform.TestReport;

if (args is not [var results, var repository])
{
    await Console.Error.WriteLineAsync("usage: TestReport RESULTS REPOSITORY");
    return 2;
}

var report = Report.Read(results, repository);
report.Print(Console.Out);
await File.WriteAllTextAsync(Path.Combine(results, "counts.txt"), report.Counts + "\n");
return report.Succeeded ? 0 : 1;
