namespace T5Platform.Model.Tests.Partitioning;

/// <summary>The parts of a network on threads of this process, which add up in the order of the parts.</summary>
internal sealed class SumInProcess(int count)
{
    private readonly Tensor?[] _said = new Tensor?[count];
    private readonly Barrier _meeting = new(count);

    /// <summary>Does the same with every part, each on a thread of its own.</summary>
    public T[] Each<T>(Func<Partition, T> work)
    {
        var results = new T[count];
        var failures = new Exception?[count];
        var threads = Enumerable.Range(0, count).Select(index => new Thread(() =>
        {
            try
            {
                results[index] = work(new(index, count, new Part(this, index)));
            }
            catch (Exception failure)
            {
                failures[index] = failure;
                _meeting.RemoveParticipant(); // the others would wait for ever
            }
        })).ToList();
        threads.ForEach(static thread => thread.Start());
        threads.ForEach(static thread => thread.Join());
        Assert.All(failures, static failure => Assert.Null(failure));
        return results;
    }

    private sealed class Part(SumInProcess all, int index) : IPartitionSum
    {
        public Tensor Add(Tensor part)
        {
            all._said[index] = part;
            all._meeting.SignalAndWait();
            var sum = all._said.Aggregate(zeros_like(part), static (sum, each) => sum + each!);
            all._meeting.SignalAndWait();
            return sum;
        }
    }
}
