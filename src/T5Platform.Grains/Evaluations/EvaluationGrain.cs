using T5Platform.Contracts.Grains;
using T5Platform.Contracts.Specs;
using T5Platform.Grains.Gangs;
using T5Platform.Storage.Writing;

namespace T5Platform.Grains.Evaluations;

internal sealed class EvaluationGrain(IEvaluationStore store, GangFactory gangs) : GangGrain<EvaluationBook>(gangs), IEvaluationGrain
{
    public Task<Acknowledgement> Start(EvaluationStart start) => Begin(() => Book.Begin(start), start.Priority);

    protected override EvaluationBook CreateBook(Guid key) => new(new(key), store);
}
