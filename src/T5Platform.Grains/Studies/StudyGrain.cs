using Microsoft.Extensions.Logging;
using T5Platform.Contracts.Grains;
using T5Platform.Grains.WakingUp;
using T5Platform.Storage.Writing;

namespace T5Platform.Grains.Studies;

/// <summary>One study of somebody's own. It keeps files and does nothing else: what is submitted for its tables are experiments as any other.</summary>
internal sealed partial class StudyGrain(IStudyStore store, TimeProvider time, ILogger<StudyGrain> log) : Grain, IStudyGrain
{
    public override async Task OnActivateAsync(CancellationToken cancellationToken) => await FirstTurn.OfItsOwn();

    public async Task<Acknowledgement> Keep(string yaml)
    {
        var name = this.GetPrimaryKeyString();
        var (next, answer) = StudyKeeping.Of(name, await store.Find(name), yaml, time.GetUtcNow());
        if (next is null)
            return answer!;
        if (await store.Add(next, [new() { At = next.SubmittedAt, Kind = "study-kept", Sentence = $"Version {next.Version} of the study '{name}' was submitted." }]) == StoreResult.Fenced)
            return Acknowledgement.Refused("changed-meanwhile", $"Somebody else submitted the study '{name}' at this moment; try again.");
        LogKept(name, next.Version);
        return Acknowledgement.Accepted;
    }
}
