using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using T5Platform.Contracts.Specs;
using T5Platform.Contracts.Specs.Reading;
using T5Platform.Storage.Writing;
using T5Platform.Study.Mapping;

namespace T5Platform.Web.Views;

/// <summary>
/// Whether an experiment is what a table needs now. Somebody's own study changes and keeps its name, and so do its experiments': what an older
/// version of it gave must not stand in the table of the newest.
/// </summary>
internal static class SameExperiment
{
    // A page asks every two seconds, of specs that do not change.
    private static readonly ConditionalWeakTable<ExperimentSpec, string> Known = [];

    /// <summary>Compares what was submitted, but for words and for what changes no bit.</summary>
    public static bool Is(ExperimentRecord there, MappedExperiment wanted) => Bits(there.Decisions.Submitted ?? there.Spec) == Bits(wanted.Spec);

    private static string Bits(ExperimentSpec spec) => Known.GetValue(spec, static spec => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(
        ExperimentSpecJson.Write(spec with { Description = "", Tenant = TenantId.Default, Priority = 0, Deadline = null })))));
}
