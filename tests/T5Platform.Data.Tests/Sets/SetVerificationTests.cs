using T5Platform.Data.Sets;
using T5Platform.Data.Tasks;
using T5Platform.Data.Tasks.Glue;
using T5Platform.Data.Tests.Fixtures;

namespace T5Platform.Data.Tests.Sets;

[Trait("speed", "integration")]
public sealed class SetVerificationTests(ITestOutputHelper output) : IDisposable
{
    private const string Header = "id\tqid1\tqid2\tquestion1\tquestion2\tis_duplicate\n";

    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public void RealSets_AreCompleteWhereTheirFilesAre()
    {
        var data = SharedFiles.Path("data");
        var complete = 0;
        foreach (var set in DataSets.All)
        {
            foreach (var split in SetVerification.Of(set, data))
            {
                output.WriteLine($"{set.Name,-16}{split.Expected.Task,-16}{split.Expected.Split,-12}{split.State,-12}{split.Examples,10}  {split.Reason}");
                Assert.True(split.State is SplitState.Complete or SplitState.Missing or SplitState.Readable, $"{set.Name} {split.Expected.Split}: {split.Reason}");
                Assert.Empty(split.Dropped);
                complete += split.State == SplitState.Complete ? 1 : 0;
            }
        }

        Assert.True(complete > 25, $"only {complete} splits are complete");
    }

    [Fact]
    public void Qqp_BrokenRowsOfTheOfficialFile_AreToldAndCounted_AndTheRestGoesOn()
    {
        _directory.File("glue/QQP/train.tsv", Header + "1\t1\t2\tA\tB\t1\n2\t3\t4\tbroken\n3\t5\t6\tC\tD\t0\n");
        var found = SetVerification.Of(DataSets.Find("qqp")[0], _directory.Path)[0];
        Assert.Equal((SplitState.OtherCount, 2), (found.State, found.Examples));
        Assert.Matches(@"train\.tsv, line 3: expected 6 tab-separated fields, found 4\.$", Assert.Single(found.Dropped));
        var task = new QqpTask(_directory.Path);
        Assert.Equal(["qqp question1: A question2: B", "qqp question1: C question2: D"], task.Examples(Split.Train).Select(static example => example.Inputs));
        Assert.Equal(3, Assert.Single(task.Dropped(Split.Train)).Line);
        Assert.Empty(task.Dropped(Split.Validation));
    }

    [Fact]
    public void Splits_Malformed_SayWhere()
    {
        _directory.File("glue/RTE/train.tsv", "sentence1\tsentence2\tlabel\n1\t1\n");
        var findings = SetVerification.Of(DataSets.Find("rte")[0], _directory.Path);
        Assert.Equal([SplitState.Malformed, SplitState.Missing, SplitState.Missing], findings.Select(static split => split.State));
        Assert.False(findings[0].IsReadable);
        Assert.Contains("line 2", findings[0].Reason, StringComparison.Ordinal);
    }
}
