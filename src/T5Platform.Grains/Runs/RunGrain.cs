using T5Platform.Contracts.Grains;
using T5Platform.Contracts.Specs;
using T5Platform.Grains.Gangs;
using T5Platform.Storage.Writing;

namespace T5Platform.Grains.Runs;

internal sealed class RunGrain(IRunStore store, GangFactory gangs) : GangGrain<RunBook>(gangs), IRunGrain
{
    public Task<Acknowledgement> Start(RunStart start) => Begin(() => Book.Begin(start), start.Priority);

    protected override RunBook CreateBook(Guid key) => new(new(key), store);
}
