using System.Text.Json;
using System.Text.Json.Nodes;
using T5Platform.Study.Catalogue;
using T5Platform.Study.Verification;

namespace T5Platform.Study.Tests.Verification;

[Trait("speed", "unit")]
public sealed class StudyVerificationTests
{
    private static JsonObject Record => JsonNode.Parse(File.ReadAllText(SharedFolder.File("study/study.json")))!.AsObject();

    [Fact]
    public void Catalogue_HeldAgainstItself_BreaksItsRulesWhereItSays()
    {
        var report = StudyVerification.OfItself(PaperCatalogue.Study);
        Assert.Empty(report.Unnamed);
        Assert.Equal(PaperCatalogue.Study.Differences.Count, report.Findings.Count);
        Assert.Equal(3, report.Findings.Count(static finding => finding.Rule == "bold"));
        Assert.Contains(report.Counts, static count => count.StartsWith("497 ", StringComparison.Ordinal));
    }

    [Fact]
    public void Catalogue_HeldAgainstTheRecord_AgreesInEverything()
    {
        var report = StudyVerification.Against(PaperCatalogue.Study, JsonSerializer.SerializeToElement(Record));
        Assert.Empty(report.Unnamed.Select(static finding => $"{finding}"));
    }

    [Theory]
    [InlineData("published", "GLUE")]
    [InlineData("per_task", "glue.cola.mcc")]
    public void Catalogue_HeldAgainstARecordWithAnotherScore_TellsIt(string field, string column)
    {
        var record = Record;
        record["tables"]![3]!["rows"]![0]![field]![column] = 12.5;
        var finding = Assert.Single(StudyVerification.Against(PaperCatalogue.Study, JsonSerializer.SerializeToElement(record)).Unnamed);
        Assert.Equal(("t4-prefix-lm", column), (finding.Row, finding.Column));
    }

    [Fact]
    public void Catalogue_HeldAgainstARecordOfOtherSettings_TellsThem()
    {
        var record = Record;
        record["tables"]![5]!["rows"]![0]!["factors"]!["objective"]!["corruption_rate"] = 0.11;
        record["tables"]![5]!["rows"]![2]!["bold"]!.AsArray().Clear();
        var findings = StudyVerification.Against(PaperCatalogue.Study, JsonSerializer.SerializeToElement(record)).Unnamed;
        Assert.Contains(findings, static finding => finding is { Row: "t6-corruption-10", Column: "objective.corruption_rate" });
        Assert.Contains(findings, static finding => finding is { Row: "t6-corruption-25", Rule: "bold" });
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"tables": [{"rows": [{"id": "t4-prefix-lm"}]}]}""")]
    public void Catalogue_HeldAgainstAnotherShape_SaysSo(string record)
    {
        using var document = JsonDocument.Parse(record);
        Assert.NotEmpty(StudyVerification.Against(PaperCatalogue.Study, document.RootElement).Unnamed);
    }
}
