using T5Platform.Web.Dashboard.Submitting;

namespace T5Platform.Web.Tests.Dashboard.Submitting;

[Trait("speed", "unit")]
public sealed class FieldHelpTests
{
    [Theory]
    [InlineData("priority", "Scheduling priority; higher goes first. −100 to 100. Default: 0.")]
    [InlineData("pretraining.steps", "Steps to train. 1 to 1,000,000,000.")]
    [InlineData("rows[3].objective", "Another objective; the experiment's if left out.")]
    [InlineData("finetuning.optimizer.learningRate", "The rate that the schedule scales. 1E-09 to 1,000. Default: 0.001.")]
    public void Of_AField_TellsMeaningRangeAndDefault(string path, string help) => Assert.Equal(help, FieldHelp.Of(FieldHelp.At(path)));

    [Fact]
    public void At_NoField_IsABug() => Assert.Throws<ArgumentException>(() => FieldHelp.At("rows[0].colour"));
}
