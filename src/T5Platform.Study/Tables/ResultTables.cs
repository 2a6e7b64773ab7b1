using T5Platform.Contracts.Specs;

namespace T5Platform.Study.Tables;

/// <summary>Makes an experiment's table of its results.</summary>
public static class ResultTables
{
    /// <summary>The table as it stands: finished cells with figures, unfinished ones with their progress.</summary>
    public static ResultTable Build(ExperimentSpec spec, IReadOnlyList<CellResults> cells, TableOptions? options = null)
    {
        var draft = new TableDraft(spec, cells, options ?? TableOptions.Default);
        return draft.Finished();
    }
}
