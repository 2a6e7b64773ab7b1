using T5Platform.Data.Sets;
using T5Platform.Data.Tasks;

namespace T5Platform.Data.Tests.Sets;

[Trait("speed", "unit")]
public sealed class DataSetsTests
{
    [Fact]
    public void Sets_AreAllTasksOfFiles_AndEachSplitIsAFileOfItsSet()
    {
        var catalogue = new DataCatalogue(new DataLocations { CacheDirectory = "/" }, TimeProvider.System);
        var tasks = DataCatalogue.TaskNames.Select(catalogue.Task).OfType<FileTask>().Select(static task => task.Name);
        Assert.Empty(tasks.Except(DataSets.All.SelectMany(static set => set.Splits).Select(static split => split.Task)));
        foreach (var set in DataSets.All)
        {
            Assert.All(set.Splits, split => Assert.Contains(((FileTask)catalogue.Task(split.Task)).Files.Of(split.Split), set.Files));
            Assert.True(set.Downloads.Count > 0 || set.Remark is not null, $"{set.Name}: nobody says how it is got");
            Assert.All(set.Downloads, static one => Assert.Matches("^[0-9a-f]{64}$", one.Sha256 ?? new string('0', 64)));
            Assert.All(set.Downloads.Where(static one => one.Parts.Any(static part => part.Member is null)), static one => Assert.Single(one.Parts));
        }
    }

    [Fact]
    public void Names_AreDistinct_AndFindSetsAndGroups()
    {
        Assert.Equal(DataSets.All.Count, DataSets.All.Select(static set => set.Name).Distinct().Count());
        Assert.Equal("cola", Assert.Single(DataSets.Find("cola")).Name);
        Assert.Equal(10, DataSets.Find("glue").Count);
        Assert.Equal(DataSets.All, DataSets.Find("all"));
        Assert.Empty(DataSets.Find("gleu"));
        Assert.All(DataSets.Names, static name => Assert.NotEmpty(DataSets.Find(name)));
    }

    [Fact]
    public void Download_AtAMirror_KeepsHostAndPath()
    {
        var download = new SetDownload("https://a.org/b/c.zip?d=1", 1, null);
        Assert.Equal("c.zip", download.FileName);
        Assert.Equal("https://a.org/b/c.zip?d=1", download.At(null).AbsoluteUri);
        Assert.Equal("http://mirror/x/a.org/b/c.zip?d=1", download.At(new("http://mirror/x/")).AbsoluteUri);
    }
}
