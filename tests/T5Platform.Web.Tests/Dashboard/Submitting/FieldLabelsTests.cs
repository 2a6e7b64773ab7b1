using T5Platform.Contracts.Specs.Reading;
using T5Platform.Web.Dashboard.Submitting;

namespace T5Platform.Web.Tests.Dashboard.Submitting;

[Trait("speed", "unit")]
public sealed class FieldLabelsTests
{
    [Theory]
    [InlineData("batchRows", "Batch, sequences")]
    [InlineData("corruptionRate", "Corruption rate")]
    [InlineData("steps", "Steps")]
    public void Of_AField_IsItsNameOrItsOwnNameApart(string field, string label) => Assert.Equal(label, FieldLabels.Of(field));

    [Fact]
    public void Of_EveryFieldOfTheFormat_IsSomethingToRead() =>
        Assert.All(All(SpecFields.Experiment), field => Assert.Matches("^[A-Z$]", FieldLabels.Of(field.Name)));

    private static IEnumerable<SpecField> All(SpecField field) =>
        field.Fields.Concat(field.Item?.Fields ?? []).Where(child => child.Name != "$schema").SelectMany(child => All(child).Prepend(child));
}
