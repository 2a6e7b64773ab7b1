using T5Platform.Conformance.Cases;
using T5Platform.Conformance.Goldens;
using T5Platform.Conformance.Vectors;

namespace T5Platform.Conformance;

/// <summary>Compares our code with everything in a folder of reference data, topic by topic.</summary>
/// <param name="files">The folder.</param>
/// <param name="wanted">Whether a topic is asked for.</param>
internal sealed class ConformanceRun(ReferenceFiles files, Func<string, bool> wanted)
{
    /// <summary>Topics with their comparisons, as they are done.</summary>
    public IEnumerable<TopicResult> Topics() => Goldens().Concat(Vectors());

    private IEnumerable<TopicResult> Goldens()
    {
        if (files.Goldens is not { } folder) return [];
        set_num_threads(1); // networks this small lose more by threads than they win
        return new GoldenRunner(GoldenRegistry.Kinds).Find(folder)
            .Where(found => wanted(found.Kind.Topic))
            .GroupBy(found => found.Kind)
            .Select(group => new TopicResult(
                group.Key.Topic, [.. group.SelectMany(found => GoldenRunner.Run(found.Kind, folder, found.Path))]));
    }

    private IEnumerable<TopicResult> Vectors()
    {
        if (files.Vectors is not { } folder) return [];
        var runner = new VectorRunner(VectorRegistry.Functions, VectorRegistry.WithoutMeaning);
        return VectorFile.In(folder, files).Where(file => wanted(file.Topic)).Select(file => new TopicResult(file.Topic, [.. file.Cases.Select(runner.Run)]));
    }
}
