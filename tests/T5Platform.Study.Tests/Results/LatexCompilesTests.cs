using System.Diagnostics;
using T5Platform.Study.Catalogue;
using T5Platform.Study.Results;
using T5Platform.Study.Tables;

namespace T5Platform.Study.Tests.Results;

[Trait("speed", "integration")]
public sealed class LatexCompilesTests
{
    private const string Compiler = "/usr/bin/pdflatex";

    [Theory]
    [InlineData("t1", false)]
    [InlineData("t2", false)]
    [InlineData("t14", true)]
    [InlineData("t16", true)]
    public async Task Latex_OfATable_Compiles(string id, bool full)
    {
        Assert.SkipUnless(File.Exists(Compiler), $"There is no {Compiler}: install texlive-latex-recommended.");
        var folder = Directory.CreateTempSubdirectory("t5-latex").FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, "table.tex"), LatexTable.Document(StudyTables.Published(PaperCatalogue.Study, PaperCatalogue.Study.Table(id)!, new() { Full = full })));
        using var process = Process.Start(new ProcessStartInfo(Compiler, ["-interaction=nonstopmode", "-halt-on-error", "table.tex"]) { WorkingDirectory = folder, RedirectStandardOutput = true })!;
        var said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, said);
    }
}
