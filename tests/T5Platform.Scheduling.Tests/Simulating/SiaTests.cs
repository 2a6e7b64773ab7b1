using System.Text.Json;
using T5Platform.Simulation.Sia;

namespace T5Platform.Scheduling.Tests.Simulating;

[Trait("speed", "unit")]
public class SiaTests
{
    private const string Table = """
        placement,local_bsz,step_time,sync_time
        1,10,1.0,0.1
        1,20,1.6,0.1
        2,10,1.2,0.3
        11,10,9.0,0.3
        """;

    [Theory]
    [InlineData(1, 10, 1.0)]
    [InlineData(1, 15, 1.3)]
    [InlineData(1, 5, 1.0)]
    [InlineData(1, 40, 1.5 + 1.6)]
    [InlineData(2, 20, 1.2)]
    public void StepSeconds_Measured_BetweenOrBeyond(int devices, double batch, double seconds) =>
        Assert.Equal(seconds, StepTimes.Parse(new StringReader(Table)).StepSeconds(devices, batch), 9);

    [Fact]
    public void Command_MakesTraceAndSpeeds()
    {
        var folder = Directory.CreateTempSubdirectory("t5-sia-").FullName;
        Directory.CreateDirectory(Path.Combine(folder, "yolov3"));
        File.WriteAllText(Path.Combine(folder, "yolov3", "placements-aws.csv"), Table);
        File.WriteAllText(Path.Combine(folder, "yolov3", "scalability-aws.csv"), "num_nodes,num_replicas,local_bsz,step_time,sync_time\n");
        var (workload, trace, speeds) = (Path.Combine(folder, "w.csv"), Path.Combine(folder, "t.csv"), Path.Combine(folder, "s.json"));
        File.WriteAllText(workload, "name,time,application,num_replicas,batch_size\nyolov3-0,30,yolov3,2,20\n");

        Assert.Equal(0, SiaCommand.Run(["--workload", workload, "--profiles", folder, "--kind", "aws", "--out", trace, "--speeds", speeds], TextWriter.Null));

        Assert.Equal("yolov3-0,30,192768.0,2,yolov3,1,2,yolov3-20", File.ReadAllLines(trace)[1]);
        Assert.Equal(1 / 1.2, JsonDocument.Parse(File.ReadAllText(speeds)).RootElement.GetProperty("yolov3-20").GetProperty("2").GetDouble(), 9);
        Directory.Delete(folder, recursive: true);
    }
}
