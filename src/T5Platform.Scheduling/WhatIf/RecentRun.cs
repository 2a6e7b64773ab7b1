using T5Platform.Contracts.Leases;
using T5Platform.Scheduling.Knowledge;

namespace T5Platform.Scheduling.WhatIf;

/// <summary>Somebody who came lately, as a forecast takes those to be who come next.</summary>
/// <param name="Request">What it asked for first, with the time of it.</param>
/// <param name="Facts">What was known of it then.</param>
/// <param name="Takes">How long it runs in all, as was measured.</param>
public sealed record RecentRun(SliceRequest Request, HolderFacts Facts, TimeSpan Takes);
