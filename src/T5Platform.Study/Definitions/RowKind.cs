namespace T5Platform.Study.Definitions;

/// <summary>What a row of a table is.</summary>
public enum RowKind
{
    /// <summary>An experiment's scores.</summary>
    Run,

    /// <summary>A figure about another row: the deviation over its replicas.</summary>
    Statistic,

    /// <summary>Others' results.</summary>
    External,

    /// <summary>An experiment without scores, which another row has.</summary>
    Illustration,

    /// <summary>All scores of another table's row.</summary>
    Full,
}
