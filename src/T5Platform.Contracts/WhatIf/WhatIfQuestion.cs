namespace T5Platform.Contracts.WhatIf;

/// <summary>Something that might be: what would the scheduler do then?</summary>
[GenerateSerializer, Immutable, Alias("t5.WhatIfQuestion")]
public abstract record WhatIfQuestion;
