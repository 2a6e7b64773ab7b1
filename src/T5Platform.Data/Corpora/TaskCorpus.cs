using T5Platform.Data.Tasks;

namespace T5Platform.Data.Corpora;

/// <summary>A task's examples as documents, inputs and targets in turn: so they are tokenised once, by several workers, into a cache.</summary>
internal sealed class TaskCorpus(ITextTask task, Split split) : ICorpus
{
    public string Name => $"task-{task.Name}";

    public string Fingerprint => task.Fingerprint(split);

    public bool KeepsEmpty => true;

    public IEnumerable<string> Documents(Split asked)
    {
        var any = false;
        foreach (var example in task.Stream(asked))
        {
            any = true;
            yield return example.Inputs;
            yield return example.Targets;
        }

        if (!any) throw new DataNotFoundException($"Task {task.Name} has no {asked} examples.");
    }
}
