using T5Platform.Study.Definitions;
using T5Platform.Study.Mapping;
using T5Platform.Study.Scales;

namespace T5Platform.Cli.Commands.Studies;

/// <summary>A table at a scale, and its specs.</summary>
internal sealed record MappedTable(TableDefinition Table, ScaleProfile Profile, TableMapping Mapping);
