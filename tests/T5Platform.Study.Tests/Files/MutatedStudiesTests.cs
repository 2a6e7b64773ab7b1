using CsCheck;
using T5Platform.Study.Catalogue;
using T5Platform.Study.Expansion;
using T5Platform.Study.Files;

namespace T5Platform.Study.Tests.Files;

/// <summary>Whatever happens to a study file, it gives errors that say where and what, or a plan.</summary>
[Trait("speed", "unit")]
public sealed class MutatedStudiesTests
{
    private static readonly string[] Texts = [.. PaperCatalogue.Files.Where(static file => file.Name is "00-baseline.yaml" or "t02.yaml" or "t10.yaml" or "t12.yaml").Select(static file => file.Text)];
    private static readonly string[] Pieces = ["", " ", "\n", ":", "- ", "{", "}", "[", "]", "null", "-1", "1e309", "true", "\"", "'", "#", "&a", "*a", "!x", "\t", "\u0000", "\ud800", "over: t5\n", "9999999999999999999", "%", "|", ">", "? ", "---\n", "study", "0.5"];

    private static readonly Gen<string> Mutated =
        from text in Gen.Int[0, Texts.Length - 1].Select(static index => Texts[index])
        from cuts in Gen.Select(Gen.Double[0, 1], Gen.Int[0, 12], Gen.Int[0, Pieces.Length - 1].Select(static index => Pieces[index])).Array[1, 6]
        select cuts.Aggregate(text, static (now, cut) =>
        {
            var at = (int)(cut.Item1 * now.Length);
            return now[..at] + cut.Item3 + now[Math.Min(now.Length, at + cut.Item2)..];
        });

    [Fact]
    public void Study_Mutated_GivesErrorsOrAPlan() => Mutated.Sample(
        static text =>
        {
            // Over the paper's, so that a table alone may be a study.
            var reading = StudyReader.Read([new("mutated.yaml", text), new("over.yaml", "study: t5\nover: t5")], PaperCatalogue.Find);
            if (reading.Study is { } study)
                return StudyExpansion.Expand(study).Nodes.Count >= 0;
            return reading.Errors.Count > 0 && reading.Errors.All(static error => error.Line >= 1 && error.Message.Length > 0 && error.File.Length > 0);
        },
        iter: 400);

    [Fact]
    public void Expansion_OfAnyRows_IsDeterministic() => Gen.Int[0, PaperCatalogue.Study.Tables.Count - 1].Array[1, 5].Sample(
        static picked =>
        {
            var tables = picked.Distinct().Select(static index => PaperCatalogue.Study.Tables[index]).ToList();
            var (one, other) = (StudyExpansion.Expand(PaperCatalogue.Study, tables), StudyExpansion.Expand(PaperCatalogue.Study, tables));
            return one.Nodes.Select(static node => (node.Hash, node.Name)).SequenceEqual(other.Nodes.Select(static node => (node.Hash, node.Name)));
        },
        iter: 30);

    // Which table is planned first decides names, and nothing else: what is shared does not depend on it.
    [Fact]
    public void Expansion_InAnyOrder_NeedsTheSameThings()
    {
        var needed = StudyExpansion.Expand(PaperCatalogue.Study).Nodes.Select(static node => node.Hash).ToHashSet();
        Gen.Shuffle(PaperCatalogue.Study.Tables.ToArray()).Sample(
            tables => needed.SetEquals(StudyExpansion.Expand(PaperCatalogue.Study, tables).Nodes.Select(static node => node.Hash)),
            iter: 10);
    }
}
