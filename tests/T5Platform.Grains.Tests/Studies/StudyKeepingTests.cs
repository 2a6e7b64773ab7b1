using T5Platform.Grains.Studies;
using T5Platform.Storage.Writing;

namespace T5Platform.Grains.Tests.Studies;

[Trait("speed", "unit")]
public class StudyKeepingTests
{
    private const string Yaml = "study: mine\nover: t5\n";

    private static readonly DateTimeOffset Now = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);

    [Fact]
    public void File_OfANewName_IsItsFirstVersion() =>
        Assert.Equal((new StudyRecord { Name = "mine", Version = 1, Yaml = Yaml, SubmittedAt = Now }, null), StudyKeeping.Of("mine", null, Yaml, Now));

    [Fact]
    public void File_OtherThanTheNewest_IsTheNextVersion() =>
        Assert.Equal(8, StudyKeeping.Of("mine", Newest("study: mine # older\n"), Yaml, Now).Next!.Version);

    [Fact]
    public void File_LikeTheNewest_IsAcceptedAndNotKeptAgain()
    {
        var (next, answer) = StudyKeeping.Of("mine", Newest(Yaml), Yaml, Now);
        Assert.Null(next);
        Assert.True(answer!.IsAccepted);
    }

    [Theory]
    [InlineData("study: mine\nover: t6\n", "unsound-study", "There is no study 't6' to be over")]
    [InlineData("study: yours\nover: t5\n", "another-name", "not of 'mine'")]
    [InlineData("study: t5\nover: t5\n", "unsound-study", "give this one another name")]
    public void File_ThatIsUnsoundOrOfAnotherStudy_IsRefused(string yaml, string code, string words)
    {
        var (next, answer) = StudyKeeping.Of("mine", Newest(Yaml), yaml, Now);
        Assert.Null(next);
        Assert.Equal((false, code), (answer!.IsAccepted, answer.Code));
        Assert.Contains(words, answer.Sentence, StringComparison.Ordinal);
    }

    private static StudyRecord Newest(string yaml) => new() { Name = "mine", Version = 7, Yaml = yaml, SubmittedAt = Now };
}
