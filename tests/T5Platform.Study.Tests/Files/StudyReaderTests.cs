using T5Platform.Study.Catalogue;
using T5Platform.Study.Expansion;
using T5Platform.Study.Files;

namespace T5Platform.Study.Tests.Files;

[Trait("speed", "unit")]
public sealed class StudyReaderTests
{
    private const string Own = """
        study: mine
        title: Is a rate of 20 % better?
        over: t5
        seeds: [1, 2, 3]
        factors:
          rate:
            says: how much is corrupted
            levels:
              20%: { objective: { corruptionRate: 0.2 } }
              30%: { objective: { corruptionRate: 0.3 } }
        tables:
          - table: rates
            caption: Rates
            rows:
              - { row: base, baseline: true }
              - { row: twenty, factors: { rate: 20% } }
              - row: thirty
                factors: { rate: 30% }
                change:
                  pretraining: { loop: { steps: 1000 } }
            claims:
              - claim: flat
                says: they do alike
                flat: { within: 2 }
        """;

    private static StudyReading Read(string text) => StudyReader.Read([new("mine.yaml", text)], PaperCatalogue.Find);

    [Fact]
    public void Study_OverThePapers_TakesItsBaselineTargetsAndColumns()
    {
        var reading = Read(Own);
        Assert.Empty(reading.Errors);
        var study = reading.Study!;
        Assert.Equal((7, 33), (study.Targets.Count, study.Layout.Full.Count));
        Assert.Equal((0.3, 1_000L), (study.Row("thirty")!.Settings!.Objective.CorruptionRate, study.Row("thirty")!.Settings!.Pretraining.Loop.Steps));
        Assert.Equal((9, 63), (StudyExpansion.Expand(study).Counts.Pretrainings, StudyExpansion.Expand(study).Counts.Finetunings));
    }

    [Fact]
    public void Study_WithSeveralErrors_TellsEveryOneWithItsLineAndField()
    {
        var errors = Read(Own
            .Replace("corruptionRate: 0.2 ", "corruptionRate: 2 ", StringComparison.Ordinal)
            .Replace("rate: 30% }", "rate: 31% }", StringComparison.Ordinal)
            .Replace("steps: 1000", "step: 1000", StringComparison.Ordinal)
            .Replace("within: 2", "within: -2", StringComparison.Ordinal)).Errors;
        Assert.Equal(
            [
                (9, "factors.rate.levels[\"20%\"].objective.corruptionRate", "2 is out of range; allowed: 0.001 to 1."),
                (20, "tables[0].rows[2].change.pretraining.loop.step", "There is no field 'step' here. Did you mean 'steps'?"),
                (24, "tables[0].claims[0].flat.within", "-2 is out of range; allowed: 0 to 1000."),
            ],
            errors.Where(static error => error.Code != "not-allowed").Select(static error => (error.Line, error.Path, error.Message.Split(" Allowed: ")[0])));
        // The factor is bad by itself, so that its levels are not known.
        Assert.Contains(errors, static error => error.Path == "tables[0].rows[2].factors.rate");
    }

    [Theory]
    [InlineData("", "empty")]
    [InlineData("a: [", "not YAML")]
    [InlineData("study: x\nstudy: y", "there already")]
    [InlineData("study: &a x\ntitle: *a", "anchors")]
    [InlineData("study: !!str x", "tags")]
    [InlineData("study: x\n---\nstudy: y", "second document")]
    [InlineData("study: x", "'baseline' is required")]
    [InlineData("study: x\nover: nothing", "There is no study 'nothing'")]
    [InlineData("[1, 2]", "an object is expected")]
    public void Text_ThatIsNoStudy_IsRefusedInASentence(string text, string words) =>
        Assert.Contains(Read(text).Errors, error => error.Message.Contains(words, StringComparison.Ordinal));

    [Fact]
    public void Rows_OfEqualSettings_MustBeOneExperiment()
    {
        var error = Assert.Single(Read(Own.Replace("rate: 30% }", "rate: 20% }", StringComparison.Ordinal)
            .Replace("\n        change:\n          pretraining: { loop: { steps: 1000 } }", "", StringComparison.Ordinal)).Errors);
        Assert.Contains("has the settings of 'twenty'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Factor_NamedInTwoFiles_IsRefused() => Assert.Contains(
        StudyReader.Read([.. PaperCatalogue.Files, new("more.yaml", "study: t5\nfactors: { architecture: { says: again, levels: {} } }")]).Errors,
        static error => error is { File: "more.yaml", Code: "duplicate" });
}
