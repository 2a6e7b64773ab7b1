using T5Platform.Blobs;
using T5Platform.Contracts.Facts;
using T5Platform.Contracts.Ids;
using T5Platform.Contracts.Mesh;
using T5Platform.Contracts.Shards;
using T5Platform.Shard.Agent;
using T5Platform.Shard.Processes;
using T5Platform.Training;
using T5Platform.Training.Collectives;
using T5Platform.Training.Evaluation;
using T5Platform.Training.Facts;
using T5Platform.Training.Loop;

namespace T5Platform.Shard.Work;

/// <summary>Does what the agent assigned and turns every way that it can end into a fact and an exit code.</summary>
internal sealed class AssignedWork(BeginLine begin, AgentLines agent, IFactSink facts, StopSignal stop, TimeProvider time)
{
    private readonly ShardAssignment _assignment = begin.Assignment;
    private int _failures;

    public int Run()
    {
        try
        {
            TorchThreads.Set(begin.Threads);
            return (int)Work();
        }
        catch (UnusableSpecException unusable)
        {
            return Fail("unusable-spec", unusable.Message, ShardExitCode.Unusable);
        }
        catch (PeerLostException lost)
        {
            return Fail("peer-lost", lost.Message, ShardExitCode.Failed);
        }
        catch (OperationCanceledException) when (stop.IsRequested)
        {
            return ShardExitCode.Preempted; // the gang had not met yet: there was nothing to save
        }
        catch (Exception unexpected)
        {
            Console.Error.WriteLine(unexpected);
            return Fail("unexpected", $"{unexpected.GetType().Name}: {unexpected.Message}", ShardExitCode.Failed);
        }
    }

    private WorkOutcome Work()
    {
        var holder = _assignment.Shard.Holder;
        switch (_assignment.Work)
        {
            case TrainingWork training:
                using (var listener = _assignment.WorldSize > 1 ? Listen() : null)
                {
                    return new TrainingSession(new RunId(holder.Value), _assignment.Generation, training, _assignment.Shard.Rank, _assignment.WorldSize, Place())
                        .Run(() => Join(listener));
                }

            case EvaluationWork evaluation:
                return new EvaluationSession(new EvaluationId(holder.Value), _assignment.Generation, evaluation, Place()).Run();
            default:
                throw new UnusableSpecException($"work is a {_assignment.Work.GetType().Name}; allowed are training and evaluation.");
        }
    }

    private GangListener Listen()
    {
        var listener = GangListener.Listen(begin.Address);
        facts.Emit(new ShardListening(listener.Endpoint));
        return listener;
    }

    private ICollective Join(GangListener? listener)
    {
        if (listener is null) return new LocalCollective();
        facts.Emit(new ShardAlive("waiting for the gang"));
        var endpoints = agent.Peers.WaitAsync(stop.Token).GetAwaiter().GetResult();
        var gang = listener.JoinAsync(Identity(), endpoints, new GangOptions(), time, stop.Token).GetAwaiter().GetResult();
        gang.Lost.ContinueWith(lost => LeaveAtOnce(lost.Result), TaskScheduler.Default);
        return gang;
    }

    private GangIdentity Identity() => new()
    {
        Holder = _assignment.Shard.Holder.ToString(),
        Generation = _assignment.Generation.Value,
        Rank = _assignment.Shard.Rank,
        WorldSize = _assignment.WorldSize,
    };

    /// <summary>The generation is over; computing this step to its end would only keep the device.</summary>
    private void LeaveAtOnce(PeerLostException lost) => ProcessEnd.Now(Fail("peer-lost", lost.Message, ShardExitCode.Failed));

    private WorkPlace Place() => new()
    {
        Blobs = new DirectoryBlobStore(begin.BlobRoot),
        CacheRoot = begin.CacheRoot,
        DataRoot = begin.DataRoot,
        Facts = facts,
        Stop = stop,
        Time = time,
        Cuda = begin.Device == DeviceKind.Cuda,
    };

    private int Fail(string code, string sentence, int exitCode)
    {
        // The loss of a peer may be seen by the loop and by the connection: the first to see it reports it.
        if (Interlocked.Increment(ref _failures) > 1) return exitCode;
        Console.Error.WriteLine(sentence);
        facts.Emit(new ShardFailed { Code = code, Sentence = sentence });
        return exitCode;
    }
}
